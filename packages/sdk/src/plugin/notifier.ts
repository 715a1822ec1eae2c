import type { Auth, PluginContext, Published } from './connector.ts'
import type { Infer, Schema } from './standard-schema.ts'

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
  config: S
  auth: { [K in SecretName]: Auth }
  send(ctx: PluginContext<Infer<S>, NoInfer<SecretName>>, notice: Notice): Promise<Published>
}

export type Notifier<S extends Schema<unknown>, SecretName extends string> = NotifierDefinition<S, SecretName> & {
  readonly type: 'notifier'
}

/** Declares a way to tell people something: mail, chat. */
export const defineNotifier = <S extends Schema<unknown>, const SecretName extends string = never>(
  definition: NotifierDefinition<S, SecretName>,
): Notifier<S, SecretName> => ({ type: 'notifier', ...definition })
