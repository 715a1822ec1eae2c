import type { Auth } from './auth.ts'
import type { PluginContext, Published } from './connector.ts'
import type { DataToForget, Forgotten } from './forget.ts'
import type { Infer, Schema } from './standard-schema.ts'

/**
 * A mail that the host sends for a notifier, because a plugin has no sockets. Its server must be allowed like any other
 * host.
 */
export interface Mail {
  server: {
    host: string
    port: number
    /** `tls`: TLS from the first byte. `starttls`: STARTTLS, which is required to succeed. `none`: no encryption. */
    security: 'tls' | 'starttls' | 'none'
  }
  user?: string
  /** The placeholder of a secret. It works in this field only, not elsewhere in a mail. */
  password?: string
  from: string
  to: string
  subject: string
  text: string
  /** Without angle brackets. Two mails with the same id are the same mail for the recipient. */
  messageId: string
  /**
   * Where a recipient ends such mails, by one POST without a log-in. The mail then has `List-Unsubscribe` and
   * `List-Unsubscribe-Post` (RFC 8058).
   */
  unsubscribeUrl?: string
}

/** What the host passes to a notifier. */
export interface NotifierContext<Config, SecretName extends string> extends PluginContext<Config, SecretName> {
  /**
   * Sends a mail. Rejects with a PluginError: `config` for a server that is not allowed or an invalid address, `auth`
   * for a refused password, `transient` for a temporary failure, `permanent` for a refusal, `ambiguous` when the
   * connection broke after the end of the text was sent: only then may the server have taken the mail.
   */
  mail(mail: Mail): Promise<{ messageId: string }>
}

export interface Notice {
  /** Sent at most once per key. */
  key: string
  to: string
  subject: string
  text: string
  url?: string
  /** For mail only: where the recipient ends such notices, by one POST without a log-in (RFC 8058). */
  unsubscribeUrl?: string
}

export interface NotifierDefinition<S extends Schema<unknown>, SecretName extends string> {
  id: string
  title: string
  description?: string
  /** What `to` is: an email address, or a chat channel in the notifier's own format. */
  channel: 'mail' | 'chat'
  config: S
  auth: { [K in SecretName]: Auth }
  send(ctx: NotifierContext<Infer<S>, NoInfer<SecretName>>, notice: Notice): Promise<Published>
  /**
   * Asks the provider to delete what it got about a person who is erased (GDPR art. 17 and 19). It may be called again
   * with the same key, because forgetting twice does no harm: after a failure, an ambiguous one too, and after a restored
   * backup. Without it a person of the organisation tells the provider.
   */
  forget?(ctx: PluginContext<Infer<S>, NoInfer<SecretName>>, data: DataToForget): Promise<Forgotten>
}

export type Notifier<S extends Schema<unknown>, SecretName extends string> = NotifierDefinition<S, SecretName> & {
  readonly type: 'notifier'
}

/** Declares a notifier: a way to send notices to people, such as mail or chat. */
export const defineNotifier = <S extends Schema<unknown>, const SecretName extends string = never>(
  definition: NotifierDefinition<S, SecretName>,
): Notifier<S, SecretName> => ({ type: 'notifier', ...definition })
