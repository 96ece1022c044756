#!/bin/sh
# Starts nats-server with nats.conf: sh start.sh. Brings a changed nats.conf or password into force: sh start.sh reload.
# Prints what is the same for each server, with the passwords, for a server that somebody else starts: sh start.sh print.
# The server reads one file that is put together here, because only what stands in its file is read again on a reload:
# neither the command line nor the environment is. Passwords and public keys come from files and are seen by no other container.
#
# What it takes from the environment; docs/configuration.md has the same, and npm run generate refuses one that is not told here:
#   NATS_SERVER_NAME: Name of this server; those of one cluster differ.
#   NATS_ADDRESS: Address of this machine on which it takes apps and other servers.
#   NATS_PORT: Port for the apps.
#   NATS_PEERS: All servers of the cluster with their ports, this one too, separated by spaces: nats-0.nats:6222 nats-1.nats:6222. Unset: it is alone.
#   NATS_CLUSTER_PORT: Port for the other servers of the cluster.
#   NATS_CLUSTER_ADVERTISE: Host and port at which the others reach this server, where they differ from what it listens on, as behind published ports or NAT: servers tell each other of it. Unset: what it listens on.
#   NATS_STORE: Folder of the stream.
#   NATS_FOLDER: Folder for the configuration that is put together here; nobody else may read it.
#   NATS_SECRETS: Folder of the passwords, public keys and certificates.
#   NATS_CONFIGURATION: Folder of nats.conf.
set -eu

secrets="${NATS_SECRETS:-/run/secrets}"
configuration="${NATS_CONFIGURATION:-/etc/nats}"
folder="${NATS_FOLDER:-/tmp/nats}"
name="${NATS_SERVER_NAME:-$(hostname)}"
peers="${NATS_PEERS:-}"

password() {
  # It stands between quotes, where nothing but a quote or a backslash has a meaning.
  tr -d '\r\n"\\' <"$secrets/nats_$1"
}

# Without one the app signs in with a key, and the password is one that nobody has. A file may hold a line break alone: the
# server lets anybody in whose password is empty.
password_of() {
  found="$(password "$1")"
  if [ -n "$found" ]; then printf '%s' "$found"; else od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; fi
}

# The public keys of apps, one a line.
keys() {
  for app in gateway consent ordering notification results; do
    [ -s "$secrets/nats_${app}_keys" ] || continue
    for key in $(tr -cd 'A-Z2-7\n' <"$secrets/nats_${app}_keys"); do
      printf '    { nkey: "%s", permissions: $%s_MAY }\n' "$key" "$(printf '%s' "$app" | tr '[:lower:]' '[:upper:]')"
    done
  done
}

routes() {
  for peer in $peers; do
    printf '    "nats-route://cluster:%s@%s"\n' "$(password cluster)" "$peer"
  done
}

tls() {
  if [ -s "$secrets/tls.crt" ]; then
    printf 'tls { cert_file: "%s/tls.crt", key_file: "%s/tls.key", ca_file: "%s/ca.crt", timeout: 10%s }\n' "$secrets" "$secrets" "$secrets" "${1:-}"
  fi
}

users() {
  printf 'NATS_STORE_DIR: "%s"\n' "${NATS_STORE:-/data}"
  for user in gateway consent ordering notification results operator; do
    upper=$(printf '%s' "$user" | tr '[:lower:]' '[:upper:]')
    printf 'NATS_PASSWORD_%s: "%s"\n' "$upper" "$(password_of "$user")"
  done
  while IFS= read -r line; do
    printf '%s\n' "$line"
    case "$line" in *'# public keys'*) keys ;; esac
  done <"$configuration/nats.conf"
}

configure() {
  printf 'server_name: "%s"\nlisten: "%s:%s"\npid_file: "%s/nats.pid"\n' \
    "$name" "${NATS_ADDRESS:-0.0.0.0}" "${NATS_PORT:-4222}" "$folder"
  tls
  if [ -n "$peers" ]; then
    printf 'cluster {\n  name: assay\n  listen: "%s:%s"\n' "${NATS_ADDRESS:-0.0.0.0}" "${NATS_CLUSTER_PORT:-6222}"
    # Where others reach it, for those that are told of it by another server than itself.
    [ -z "${NATS_CLUSTER_ADVERTISE:-}" ] || printf '  advertise: "%s"\n' "$NATS_CLUSTER_ADVERTISE"
    printf '  authorization { user: cluster, password: "%s", timeout: 2 }\n' "$(password cluster)"
    tls ', verify: true'
    printf '  routes: [\n%s\n  ]\n}\n' "$(routes)"
  fi
  users
}

for user in operator ${peers:+cluster}; do
  [ -n "$(password "$user")" ] || { echo "$secrets/nats_$user holds no password: write one" >&2 && exit 1; }
done
if [ "${1:-}" = print ]; then
  users
  exit
fi
umask 077
mkdir -p "$folder"
configure >"$folder/server.conf.new"
# What the server could not read never takes the place of what it can.
nats-server --config "$folder/server.conf.new" -t >/dev/null
mv "$folder/server.conf.new" "$folder/server.conf"
if [ "${1:-}" = reload ]; then exec nats-server --signal "reload=$folder/nats.pid"; fi
exec nats-server --config "$folder/server.conf"
