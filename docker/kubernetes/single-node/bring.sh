#!/bin/sh
# Prints what kustomize cannot read for single-node: a Secret for each who needs one, of the files that create-secrets.sh
# wrote, and what PostgreSQL and NATS are started with. sh docker/kubernetes/single-node/bring.sh | kubectl apply -f -
set -eu

docker="$(cd "$(dirname "$0")/../.." && pwd)"

# object KIND NAME FIELD KEY=FILE …, where a file is named from docker/.
object() {
  printf -- '---\napiVersion: v1\nkind: %s\nmetadata: { name: assay-%s }\n%s:\n' "$1" "$2" "$3"
  shift 3
  for pair in "$@"; do
    printf '  %s: "%s"\n' "${pair%%=*}" "$(base64 <"$docker/${pair#*=}" | tr -d '\n')"
  done
}

# app NAME SECRET …: a key is called like the setting.
app() {
  app="$1"
  shift
  pairs="NATS_PASSWORD=secrets/nats_$app NATS_SEED=secrets/nats_${app}_seed OTEL_EXPORTER_OTLP_HEADERS=secrets/otlp_headers"
  for file in "${app}_database_url" "$@"; do
    pairs="$pairs $(printf '%s' "${file#"${app}_"}" | tr '[:lower:]' '[:upper:]')=secrets/$file"
  done
  # shellcheck disable=SC2086 # One pair a word.
  object Secret "$app" data $pairs
}

app gateway gateway_encryption_key vendor_api_token vendor_api_token_next console_oidc_client_secret reports_token
app consent consent_encryption_key smartrecruiters_client_secret smartrecruiters_client_secret_next
app ordering ordering_encryption_key
app notification smtp_url mail_api_key notification_encryption_key dkim_private_key bounce_tls_key
app results reports_token reports_token_next reports_s3_secret_access_key
object Secret migrations data DATABASE_URL=secrets/installer_database_url
object Secret operator data NATS_PASSWORD=secrets/nats_operator
object Secret nats data nats_gateway=secrets/nats_gateway nats_consent=secrets/nats_consent \
  nats_ordering=secrets/nats_ordering nats_notification=secrets/nats_notification nats_results=secrets/nats_results \
  nats_operator=secrets/nats_operator nats_gateway_keys=secrets/nats_gateway_keys \
  nats_consent_keys=secrets/nats_consent_keys nats_ordering_keys=secrets/nats_ordering_keys \
  nats_notification_keys=secrets/nats_notification_keys nats_results_keys=secrets/nats_results_keys
object Secret postgres data postgres_superuser=secrets/postgres_superuser postgres_installer=secrets/postgres_installer \
  postgres_gateway=secrets/postgres_gateway postgres_consent=secrets/postgres_consent \
  postgres_ordering=secrets/postgres_ordering postgres_notification=secrets/postgres_notification \
  postgres_results=secrets/postgres_results
object ConfigMap nats binaryData nats.conf=nats.conf start.sh=nats/start.sh
object ConfigMap postgres binaryData 10-apps.sh=postgres/10-apps.sh 20-roles.sql=postgres/20-roles.sql
