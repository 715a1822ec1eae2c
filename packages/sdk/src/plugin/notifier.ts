import type { Auth } from './auth.ts'
import type { PluginContext, Published } from './connector.ts'
import type { Infer, Schema } from './standard-schema.ts'

/** A mail that the host sends for a notifier: a plugin has no sockets. Its server must be allowed like any other host. */
export interface Mail {
  server: {
    host: string
    port: number
    /** `tls` from the first byte, `starttls` asked for and insisted on, or `none`. */
    security: 'tls' | 'starttls' | 'none'
  }
  user?: string
  /** The placeholder of a secret: it means something here and in no other part of a mail. */
  password?: string
  from: string
  to: string
  subject: string
  text: string
  /** Without angle brackets: the same again is the same mail to whoever receives it. */
  messageId: string
}

/** What the host hands to a notifier. */
export interface NotifierContext<Config, SecretName extends string> extends PluginContext<Config, SecretName> {
  /**
   * Sends a mail. Rejects with a PluginError: `config` for a server that is not allowed or an address that cannot be,
   * `auth` for a refused password, `transient` for what may pass, `permanent` for a refusal, `ambiguous` where the line
   * broke after the text was sent.
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
}

export interface NotifierDefinition<S extends Schema<unknown>, SecretName extends string> {
  id: string
  title: string
  description?: string
  /** What `to` is: a mail address, or a chat channel as the notifier takes it. */
  channel: 'mail' | 'chat'
  config: S
  auth: { [K in SecretName]: Auth }
  send(ctx: NotifierContext<Infer<S>, NoInfer<SecretName>>, notice: Notice): Promise<Published>
}

export type Notifier<S extends Schema<unknown>, SecretName extends string> = NotifierDefinition<S, SecretName> & {
  readonly type: 'notifier'
}

/** Declares a way to tell people something: mail, chat. */
export const defineNotifier = <S extends Schema<unknown>, const SecretName extends string = never>(
  definition: NotifierDefinition<S, SecretName>,
): Notifier<S, SecretName> => ({ type: 'notifier', ...definition })
