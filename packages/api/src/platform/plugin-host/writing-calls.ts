import type { DataToForget, Forgotten, Notice, Published } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { askOnce, askToChange } from './calls.ts'
import type { ConnectorInfo, NotifierInfo } from './catalogue.ts'
import { PluginFailure } from './failure.ts'
import { type IntegrationFacts, termsOf } from './integration-facts.ts'
import type { PluginLimits } from './limits.ts'
import type { LoadedPlugin } from './loaded-plugin.ts'
import { texts } from './texts.ts'

export interface PostToPublish extends IntegrationFacts {
  /** The same key is the same post, in every attempt. */
  readonly post: { readonly key: string; readonly text: string; readonly media: readonly string[] }
}
export interface PostToFind extends IntegrationFacts {
  /** `since`: time of the first attempt. */
  readonly post: { readonly key: string; readonly since: Date; readonly text: string }
}
export interface PostToRetract extends IntegrationFacts {
  readonly externalId: string
}
export interface NoticeToSend extends IntegrationFacts {
  readonly notice: Notice
}

export interface Forgetting extends IntegrationFacts {
  /** What `connector` names. */
  readonly part: 'connector' | 'notifier'
  readonly data: DataToForget
}

/** The text is stored in PostgreSQL, which accepts neither NUL nor unpaired surrogates. */
const Storable = z.string().refine((text) => text.isWellFormed() && !text.includes('\0'), 'must be storable text')
const PublishedSchema: z.ZodType<Published> = z.object({
  status: z.enum(['created', 'exists']),
  externalId: Storable.min(1).max(512),
  url: z
    .url({ protocol: /^https?$/ })
    .max(8_192)
    .exactOptional(),
})
const ForgottenSchema: z.ZodType<Forgotten> = z.enum(['forgotten', 'unknown'])
const FoundSchema = z.union([z.enum(['absent', 'unknown']), PublishedSchema])

function assertPublishes({ id, publisher }: ConnectorInfo, retracts = false): void {
  if (!publisher) throw new PluginFailure('config', 'unavailable', texts('no-publisher', { connector: id }))
  if (retracts && !publisher.retracts)
    throw new PluginFailure('permanent', 'unavailable', texts('no-retraction', { connector: id }))
}

/** @throws PluginFailure of kind `ambiguous` when it is unknown whether the post exists now. */
export async function publish(
  plugin: LoadedPlugin,
  connector: ConnectorInfo,
  request: PostToPublish,
  limits: PluginLimits,
  now: () => Date,
): Promise<Published> {
  assertPublishes(connector)
  const { key, text, media } = request.post
  const post = { key, text, media: [...media] }
  const question = { timeoutMs: limits.callMs, answer: PublishedSchema, what: `publishing by ${connector.id}` }
  const terms = termsOf(plugin, connector, request, now)
  return await askToChange(plugin, terms, { op: 'publish', connector: connector.id, post }, question)
}

export async function findPublished(
  plugin: LoadedPlugin,
  connector: ConnectorInfo,
  request: PostToFind,
  limits: PluginLimits,
  now: () => Date,
): Promise<Published | 'absent' | 'unknown'> {
  assertPublishes(connector)
  const { key, since, text } = request.post
  const post = { key, text, since: since.toISOString() }
  const question = { timeoutMs: limits.callMs, answer: FoundSchema, what: `finding a post by ${connector.id}` }
  const terms = termsOf(plugin, connector, request, now)
  return await askOnce(plugin, terms, { op: 'find', connector: connector.id, post }, question)
}

export async function retract(
  plugin: LoadedPlugin,
  connector: ConnectorInfo,
  request: PostToRetract,
  limits: PluginLimits,
  now: () => Date,
): Promise<void> {
  assertPublishes(connector, true)
  const operation = { op: 'retract', connector: connector.id, externalId: request.externalId } as const
  const question = { timeoutMs: limits.callMs, answer: z.null(), what: `taking back by ${connector.id}` }
  await askOnce(plugin, termsOf(plugin, connector, request, now), operation, question)
}

/** @throws PluginFailure of kind `ambiguous` when it is unknown whether the notice was sent. */
export async function notify(
  plugin: LoadedPlugin,
  notifier: NotifierInfo,
  request: NoticeToSend,
  limits: PluginLimits,
  now: () => Date,
): Promise<Published> {
  const operation = { op: 'notify', notifier: notifier.id, notice: request.notice } as const
  const question = { timeoutMs: limits.callMs, answer: PublishedSchema, what: `sending by ${notifier.id}` }
  return await askToChange(plugin, termsOf(plugin, notifier, request, now), operation, question)
}

/** @throws PluginFailure of kind `ambiguous` when it is unknown whether the provider was asked. */
export async function forget(
  plugin: LoadedPlugin,
  info: ConnectorInfo | NotifierInfo,
  request: Forgetting,
  limits: PluginLimits,
  now: () => Date,
): Promise<Forgotten> {
  const { part, data } = request
  if (!info.forgets) throw new PluginFailure('permanent', 'unavailable', texts('forgets-nobody', { part: info.id }))
  const operation = { op: 'forget', part, id: info.id, data } as const
  const question = { timeoutMs: limits.callMs, answer: ForgottenSchema, what: `forgetting by ${info.id}` }
  return await askToChange(plugin, termsOf(plugin, info, request, now), operation, question)
}
