/**
 * How deliveries are signed. The signature is verified over the body as sent, and over the body after its content
 * coding is undone, because providers differ.
 */
export interface WebhookSignature<SecretName extends string = string> {
  /**
   * `hmac-sha256`: hex or base64, with or without `sha256=` before it. `standard-webhooks`: id, time and body, as in
   * that specification; `header` is not used. `none`: anybody who knows the address may deliver.
   */
  scheme: 'hmac-sha256' | 'standard-webhooks' | 'none'
  header: string
  secret: SecretName
  /**
   * For `hmac-sha256`: the text that is signed, with the placeholders `{timestamp}` and `{body}`, such as
   * `v0:{timestamp}:{body}`. Default: the body alone. A character that is not a digit must separate the two.
   */
  signs?: string
  /**
   * Where the time of a delivery is, in seconds or milliseconds since 1970: in its own header, or in a part of the
   * signature's header (`t` in `t=…,v1=…`). Required when `signs` contains it. A delivery older than five minutes is
   * refused.
   */
  timestamp?: { header: string } | { part: string }
  /** The part of the header that holds the signature: `v1` in `t=…,v1=…`, `v0` in `v0=…`. Default: the whole header. */
  part?: string
}

/**
 * A challenge that a provider sends to the address and that must be returned before it delivers anything. A challenge
 * in the query is answered without a signature. A challenge in the body is a delivery, and must be signed like any
 * other.
 */
export interface WebhookHandshake<SecretName extends string = string> {
  /**
   * Where the challenge is: a parameter of the address (GET or POST), or a field of the body. A request without it is
   * no handshake.
   */
  challenge: { in: 'query' | 'body'; field: string }
  /** Fields in the same place that must have these values: `{ type: 'url_verification' }`. */
  when?: { readonly [field: string]: string }
  /** A field in the same place that must hold this secret, such as `hub.verify_token`. */
  token?: { field: string; secret: SecretName }
  /** The challenge itself as text (the default), or JSON with it in this field. */
  answer?: 'text' | { json: string }
  /** For a challenge in the body that the provider does not sign. */
  unsigned?: true
}

/** The secrets of a webhook, which only the host uses. */
export const webhookSecrets = (
  webhook: { signature: WebhookSignature; handshake?: WebhookHandshake | undefined } | undefined,
): string[] => [
  ...(webhook && webhook.signature.scheme !== 'none' ? [webhook.signature.secret] : []),
  ...(webhook?.handshake?.token ? [webhook.handshake.token.secret] : []),
]

const BETWEEN = /\{timestamp\}[^0-9{][^{]*\{body\}|\{body\}[^0-9{][^{]*\{timestamp\}/

/** What is wrong with a declaration of signatures; null when it is valid. */
export function signatureProblem({ scheme, signs, timestamp, part }: WebhookSignature): string | null {
  if (scheme !== 'hmac-sha256') {
    return signs === undefined && timestamp === undefined && part === undefined
      ? null
      : `signs, timestamp and part belong to hmac-sha256, not to ${scheme}`
  }
  const template = signs ?? '{body}'
  if (template.split('{body}').length !== 2) return 'signs must hold {body} once'
  const stamps = template.split('{timestamp}').length - 1
  if (stamps === 0)
    return timestamp === undefined
      ? null
      : 'timestamp says where a time stands, and signs has no {timestamp}: it would prove nothing'
  if (stamps > 1) return 'signs must hold {timestamp} once'
  if (timestamp === undefined) return 'signs has {timestamp}: timestamp must say where that stands'
  return BETWEEN.test(template) ? null : 'something that is no digit must stand between {timestamp} and {body} in signs'
}
