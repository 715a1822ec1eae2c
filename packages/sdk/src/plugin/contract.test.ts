import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Infer, Schema } from './index.ts'
import { defineConnector, defineGuidelineCheck, defineNotifier, definePlugin, defineScoringModel } from './index.ts'

/** A schema that accepts everything: the types are what is tested here. */
const schema = <T>(): Schema<T> => ({
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: (value) => ({ value: value as T }),
    jsonSchema: { input: () => ({}), output: () => ({}) },
  },
})

describe('contract types', () => {
  it('infers config, state and secret names of a connector, and refuses wrong ones', () => {
    const connector = defineConnector({
      id: 'thing',
      title: 'Thing',
      config: schema<{ url: string }>(),
      auth: { token: { type: 'header', name: 'authorization' } },
      check: async (ctx) => {
        expectTypeOf(ctx.config).toEqualTypeOf<{ url: string }>()
        expectTypeOf(ctx.secret).parameter(0).toEqualTypeOf<'token'>()
        // @ts-expect-error no such secret
        ctx.secret('tokn')
        // @ts-expect-error no such setting
        void ctx.config.uri
        return { ok: true }
      },
      streams: {
        content: {
          state: schema<{ etag: string }>(),
          stateVersion: 1,
          mode: 'incremental',
          deletes: 'none',
          async *read(ctx, state) {
            expectTypeOf(state).toEqualTypeOf<{ etag: string } | null>()
            // @ts-expect-error no such secret
            ctx.secret('other')
            yield { upserts: [{ key: 'a', kind: 'article', title: 'A' }], state: { etag: 'x' } }
          },
        },
        // @ts-expect-error no such stream
        contents: { state: schema<null>(), stateVersion: 1, mode: 'snapshot', deletes: 'none' },
      },
    })
    expect(definePlugin({ connectors: [connector] }).connectors[0].id).toBe('thing')
  })

  it('refuses a page whose records belong to another stream', () => {
    defineConnector({
      id: 'thing',
      title: 'Thing',
      config: schema<null>(),
      auth: {},
      // @ts-expect-error a connector without secrets cannot name one
      check: async (ctx) => ({ ok: true, account: ctx.secret('x') }),
      streams: {
        people: {
          state: schema<null>(),
          stateVersion: 1,
          mode: 'snapshot',
          deletes: 'absence',
          // @ts-expect-error a person has a displayName, not a title
          async *read() {
            yield { upserts: [{ key: 'a', kind: 'article', title: 'A' }], state: null }
          },
        },
      },
    })
  })

  it('types rows, dimensions and reasons of a scoring model by its declaration', () => {
    const model = defineScoringModel({
      id: 'm',
      version: '1.0.0',
      subject: 'person',
      features: {
        sought: { source: 'tie.advice.inDegree', type: 'number', monotone: 1, missing: 'reject' },
        followers: { source: 'reach.followers', type: 'number', missing: 'null' },
      },
      dimensions: ['trust', 'reach'],
      range: [0, 1],
      params: schema<{ weight: number }>(),
      card: { purpose: '', notFor: [], basis: '', knownLimits: '', owner: '' },
      score(rows, { params }) {
        return rows.map((row) => {
          expectTypeOf(row.sought).toEqualTypeOf<number>()
          expectTypeOf(row.followers).toEqualTypeOf<number | null>()
          expectTypeOf(params).toEqualTypeOf<{ weight: number }>()
          // @ts-expect-error no such feature
          void row.follower
          return {
            value: 0,
            base: 0,
            coverage: 0,
            parts: {
              trust: { contribution: 0, reasons: [{ feature: 'sought', contribution: 0, text: '' }] },
              reach: { contribution: 0, reasons: [] },
            },
          }
        })
      },
    })
    expectTypeOf<Infer<typeof model.params>>().toEqualTypeOf<{ weight: number }>()
    const features = { a: { source: 'tie.advice.inDegre', type: 'number', missing: 'null' } } as const
    const rest = { ...model, features: {}, dimensions: ['trust'] } as const
    // @ts-expect-error the catalogue has no such measure
    defineScoringModel({ ...rest, features, score: () => [] })
    // @ts-expect-error a declared dimension is missing from the parts
    defineScoringModel({ ...rest, score: () => [{ value: 0, base: 0, coverage: 0, parts: {} }] })
    // @ts-expect-error a reason names a feature that was not declared
    // biome-ignore format: one line, so that the expectation covers it
    defineScoringModel({ ...rest, score: () => [{ value: 0, base: 0, coverage: 0, parts: { trust: { contribution: 0, reasons: [{ feature: 'x', contribution: 0, text: '' }] } } }] })
  })

  it('infers the names of secrets for publishing and for the signature of a webhook', () => {
    defineConnector({
      id: 'thing',
      title: 'Thing',
      config: schema<null>(),
      auth: { token: { type: 'header', name: 'authorization' }, signing: { type: 'value' } },
      check: async () => ({ ok: true }),
      publisher: {
        idempotency: { by: 'reconcile' },
        limits: { maxCharacters: 1, countAs: 'graphemes', media: [] },
        publish: async (ctx) => {
          expectTypeOf(ctx.secret).parameter(0).toEqualTypeOf<'token' | 'signing'>()
          // @ts-expect-error no such secret
          ctx.secret('tokn')
          return { status: 'created', externalId: 'a' }
        },
        // @ts-expect-error neither a post nor what is said instead of one
        find: async () => 'missing',
      },
      webhook: {
        // @ts-expect-error no such secret
        signature: { scheme: 'hmac-sha256', header: 'x-signature', secret: 'sining' },
        // @ts-expect-error no such stream
        refresh: () => ['contents'],
      },
    })
  })

  it('infers config and secret names of a notifier, and refuses wrong ones', () => {
    const notifier = defineNotifier({
      id: 'pager',
      title: 'Pager',
      channel: 'chat',
      config: schema<{ url: string }>(),
      auth: { token: { type: 'value' } },
      async send(ctx, notice) {
        expectTypeOf(ctx.config).toEqualTypeOf<{ url: string }>()
        expectTypeOf(ctx.secret).parameter(0).toEqualTypeOf<'token'>()
        // @ts-expect-error no such secret
        ctx.secret('tokn')
        // @ts-expect-error no such setting
        void ctx.config.uri
        // @ts-expect-error no such field of a notice
        void notice.title
        return { status: 'created', externalId: 'a' }
      },
    })
    // @ts-expect-error no such channel
    defineNotifier({ ...notifier, channel: 'telegram' })
    // @ts-expect-error a notifier is no connector
    expect(definePlugin({ connectors: [notifier] }).connectors).toHaveLength(1)
  })

  it('infers the params of a check, and refuses what is no finding', () => {
    const check = defineGuidelineCheck({
      id: 'words',
      version: '1.0.0',
      params: schema<{ words: string[] }>(),
      check(post, params) {
        expectTypeOf(params).toEqualTypeOf<{ words: string[] }>()
        // @ts-expect-error no such param
        void params.word
        // @ts-expect-error a check does not know the author
        void post.author
        return []
      },
    })
    expect(check.type).toBe('guideline-check')
    // @ts-expect-error no such severity
    defineGuidelineCheck({ ...check, check: () => [{ rule: 'r', severity: 'stop', message: '' }] })
  })
})
