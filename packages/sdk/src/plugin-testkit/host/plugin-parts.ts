import type {
  Auth,
  CheckResult,
  DataToForget,
  Forgotten,
  Json,
  Mail,
  Notice,
  Page,
  PluginContext,
  Published,
  Publisher,
  Records,
  Schema,
  StreamContext,
  StreamName,
  StreamUse,
  WebhookHandshake,
  WebhookSignature,
} from '../../plugin/index.ts'

/** A record of some stream. */
export type AnyRecord = Records[StreamName]
export type AnyPage = Page<AnyRecord, unknown>
type AnyContext = PluginContext<unknown, string>
type AnyStreamContext = StreamContext<unknown, string>
export type KitContext = AnyStreamContext & { mail(mail: Mail): Promise<{ messageId: string }> }

/** Definitions as the kit handles them, without the types that are the author's own. */
export interface AnyStream {
  readonly state: Schema<unknown>
  readonly stateVersion: number
  migrateState?(from: number, state: Json): unknown
  readonly mode: 'incremental' | 'snapshot'
  readonly deletes: 'explicit' | 'absence' | 'none'
  readonly usedWhen?: StreamUse
  read(ctx: AnyStreamContext, state: unknown): AsyncIterable<AnyPage>
}
export interface AnyConnector {
  readonly id: string
  readonly config: Schema<unknown>
  readonly auth: { readonly [name: string]: Auth }
  check(ctx: AnyContext): Promise<CheckResult>
  readonly streams?: { readonly [name: string]: AnyStream }
  readonly publisher?: Publisher<unknown, string>
  forget?(ctx: AnyContext, data: DataToForget): Promise<Forgotten>
  readonly webhook?: {
    readonly signature: WebhookSignature
    readonly handshake?: WebhookHandshake
    refresh(body: Json): StreamName[]
  }
}
export interface AnyNotifier {
  readonly id: string
  readonly channel: 'mail' | 'chat'
  readonly config: Schema<unknown>
  readonly auth: { readonly [name: string]: Auth }
  send(ctx: KitContext, notice: Notice): Promise<Published>
  forget?(ctx: AnyContext, data: DataToForget): Promise<Forgotten>
}

/** @throws Error that names what the schema complains of. */
export async function parsed(schema: Schema<unknown>, value: unknown, what: string): Promise<unknown> {
  const result = await schema['~standard'].validate(value)
  if (!result.issues) return result.value
  const problems = result.issues.map(({ path, message }) => {
    const where = (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
    return `${where || what}: ${message}`
  })
  throw new Error(`${what} not valid: ${problems.join('; ')}`)
}
