#!/bin/sh
# nats.conf takes passwords from the environment only; here they come from files and are seen by no other container.
set -eu

for user in gateway consent ordering notification results operator; do
  name=$(printf '%s' "$user" | tr '[:lower:]' '[:upper:]')
  password=$(cat "/run/secrets/nats_$user")
  export "NATS_PASSWORD_$name=$password"
done
exec nats-server --config /etc/nats/nats.conf --addr 0.0.0.0 --port 4222 --store_dir /data
