import type { Json } from './standard-schema.ts'

/**
 * Where the placeholder of a secret may be used. The host replaces it there and refuses a request that has it
 * elsewhere.
 *
 * - `header`: the value of this header, alone or after its scheme: `Bearer …`.
 * - `form`: this field of a form (`application/x-www-form-urlencoded`).
 * - `json`: this one text of a JSON body; `a.b` is the field `b` of `a`.
 * - `path`: one segment of the path, as in the addresses of chat webhooks.
 * - `query`: this parameter of the address. Servers log addresses, so use it only when a provider offers nothing else.
 * - `mail`: `password` of a mail.
 * - `login`: what the host sends when it logs in, such as the secret of an application. Plugin code needs no
 *   placeholder.
 * - `signature`: signatures of webhooks, which the host verifies. Plugin code needs no placeholder.
 */
export type SecretUse =
  | { in: 'header'; name: string; prefix?: string }
  | { in: 'form'; field: string }
  | { in: 'json'; field: string }
  | { in: 'path' }
  | { in: 'query'; name: string }
  | { in: 'mail' }
  | { in: 'login' }
  | { in: 'signature' }

/** What people see about a secret when they enter it. */
export interface SecretWords {
  title?: string
  /** What it is for, and where to get it. */
  description?: string
  /** False when the settings decide whether it is needed, or when the plugin works without it. Default: true. */
  required?: boolean
}

/**
 * How a credential is obtained and used. The host stores and refreshes every credential; plugin code never sees one.
 * `ctx.secret(name)` returns a placeholder, which the plugin puts where the credential belongs. Addresses and bodies
 * may contain `{config.setting}`, which the host replaces by the setting of the integration.
 *
 * - `value`: something that somebody enters and that is used unchanged: a webhook's signing secret, the secret of an
 *   application. `use` says where. It can be left out when a webhook's signature or a log-in refers to the secret by
 *   name.
 * - `header`: a key or token that somebody enters and that goes into the header `name`, after `prefix`.
 * - `basic`: `user:password` that somebody enters; the placeholder stands for its base64 form, and goes into the header
 *   `authorization`.
 * - `oauth2`: the authorisation code grant (RFC 6749 with PKCE, RFC 7636). Somebody logs in with the provider in a
 *   browser; the placeholder stands for the access token, which the host refreshes. `clientSecret` names another
 *   secret, of type `value`; without one the client is public. `clientAuth` says how it is sent: in the `body` (the
 *   default), or as HTTP `basic`, which all providers should accept (RFC 6749, 2.3.1) and some require. `revoke` is the
 *   address where the host ends a log-in that is no longer needed (RFC 7009); leave it out where the provider has none.
 * - `session`: the host logs in with a password that somebody enters, `{secret}` in `login.body`, and the placeholder
 *   stands for the token. `token` and `refreshToken` are names of fields of the JSON answer. A refresh is a POST with
 *   the refresh token as bearer, and so is the end of the session at `logout`.
 *
 * The placeholder of a token of `oauth2` or `session` goes into a header, or into `access_token` of a form or query
 * (RFC 6750); `use` names other places.
 *
 * The host renews a token before it expires, and once when a request is answered with 401. `expired` names another
 * answer that means an expired token and that the provider has not acted on: this status, with this text in its body.
 */
export type Auth = SecretWords &
  (
    | { type: 'value'; use?: SecretUse | readonly SecretUse[] }
    | { type: 'header'; name: string; prefix?: string }
    | { type: 'basic' }
    | {
        type: 'oauth2'
        authorize: string
        token: string
        revoke?: string
        scopes: string[]
        pkce: boolean
        /** Usually `{config.clientId}`. */
        clientId: string
        clientSecret?: string
        clientAuth?: 'body' | 'basic'
        use?: SecretUse | readonly SecretUse[]
        expired?: { status: number; body: string }
      }
    | {
        type: 'session'
        login: { url: string; body: Json; token: string; refreshToken?: string }
        refresh?: { url: string; token: string; refreshToken?: string }
        logout?: { url: string }
        use?: SecretUse | readonly SecretUse[]
        expired?: { status: number; body: string }
      }
  )
