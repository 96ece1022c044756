// What opens the vendor API and the console.

/** @type {readonly import('./secrets.mjs').Secret[]} */
export const secretsOfTheVendorApi = [
  {
    name: 'Vendor’s token',
    at: ['VENDOR_API_TOKEN', 'VENDOR_API_TOKEN_NEXT', 'file:vendor_api_token(_next)?'],
    also: 'the vendor’s product',
    opens: 'the vendor API, for all accounts',
    change:
      '[in four steps](operations.md#changing-a-token): the vendor’s product goes over to the new one in between',
  },
  {
    name: 'Tokens of the vendor API',
    at: ['gateway.vendor_tokens.token_hash'],
    also: 'whoever made it with `POST /v1/tokens`, and whom it was given to',
    opens: 'the vendor API, as far as its scopes and its accounts go; kept as a digest',
    change: '`POST /v1/tokens`, then `DELETE /v1/tokens/{tokenId}` for the old one; both are good in between',
  },
  {
    name: 'Answers to calls with an Idempotency-Key',
    at: [
      'gateway.given_answers.sealed_answer',
      'gateway.given_answers.key_hash',
      'gateway.given_answers.request_hash',
    ],
    also: 'whoever made the call: they are sealed with a key made of the token that was shown, which is kept nowhere',
    opens: 'API keys, tokens and links that were made within a day',
    change: 'not: they are forgotten after a day',
  },
  {
    name: 'Link to a timeline',
    at: ['gateway.timeline_links.token_hash'],
    also: 'whoever was given it',
    opens: 'the story of one order, without anybody’s name',
    change: 'not: it ends after seven days, or as many as were asked for',
  },
  {
    name: 'Client secret of the console',
    at: ['CONSOLE_OIDC_CLIENT_SECRET', 'file:console_oidc_client_secret'],
    also: 'the vendor’s OpenID provider',
    opens: 'turning a code of the provider into who signed in; nothing without such a code; may be empty',
    change: 'make a new one at the provider, set it and restart; who is signed in stays so',
  },
  {
    name: 'Session of the console',
    at: ['gateway.console_sessions.id_hash'],
    also: 'the browser of whoever is signed in, as a cookie',
    opens: 'the console, with the role of that person',
    change:
      'it ends after eight hours or when they sign out; `DELETE FROM gateway.console_sessions` ends all',
  },
];
