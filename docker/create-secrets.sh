#!/bin/sh
# Writes docker/secrets for compose.yaml: what is there stays, what is missing is made up, what only you can know is named.
set -eu

folder="$(cd "$(dirname "$0")" && pwd)/secrets"
mkdir -p "$folder"
# The folder keeps others on this machine out. The files have to be readable inside the containers, whose user is nobody here.
chmod 700 "$folder"
umask 022

put() {
  [ -s "$folder/$1" ] || printf '%s' "$2" >"$folder/$1"
}
hex() {
  od -An -N32 -tx1 /dev/urandom | tr -d ' \n'
}
address() {
  printf 'postgres://%s:%s@postgres:5432/assay' "$2" "$(cat "$folder/$1")"
}

put postgres_superuser "$(hex)"
put postgres_installer "$(hex)"
put installer_database_url "$(address postgres_installer assay_installer)"
for app in gateway consent ordering notification results; do
  put "postgres_$app" "$(hex)"
  put "${app}_database_url" "$(address "postgres_$app" "assay_${app}_login")"
  # Whoever signs in with a key has given the password up.
  [ -s "$folder/nats_${app}_keys" ] || put "nats_$app" "$(hex)"
done
put nats_operator "$(hex)"
put vendor_api_token "$(hex)"
put reports_token "$(hex)"
put gateway_encryption_key "first:$(head -c 32 /dev/urandom | base64)"
put consent_encryption_key "first:$(head -c 32 /dev/urandom | base64)"
put ordering_encryption_key "first:$(head -c 32 /dev/urandom | base64)"
# Empty: apps sign in at NATS with passwords, there is no console and no bucket, a collector of traces does not ask who sends, messages are not signed here, no provider sends them, mail comes back in the clear, and there is one partner credential and one of each token.
for app in gateway consent ordering notification results; do
  put "nats_${app}_seed" ''
  put "nats_${app}_keys" ''
done
put dkim_private_key ''
put mail_api_key ''
put bounce_tls_key ''
put otlp_headers ''
put vendor_api_token_next ''
put console_oidc_client_secret ''
put reports_token_next ''
put reports_s3_secret_access_key ''
put smartrecruiters_client_secret_next ''
put notification_encryption_key "first:$(head -c 32 /dev/urandom | base64)"

# Where a provider sends, no mail server does.
[ ! -s "$folder/mail_api_key" ] || : >>"$folder/smtp_url"
for name in smartrecruiters_client_secret smtp_url; do
  [ "$name" = smtp_url ] && [ -s "$folder/mail_api_key" ] && continue
  [ -s "$folder/$name" ] || echo "Please write $folder/$name"
done
