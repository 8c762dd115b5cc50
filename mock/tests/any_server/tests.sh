set -e
curl -sS --fail -H 'content-type: application/json' -d '{"text":"Buy milk"}' "$API/notes"
curl -sS --fail "$API/notes/1"
