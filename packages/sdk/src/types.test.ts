import { describe, expectTypeOf, it } from 'vitest'
import type { Client } from './client.ts'
import type { UserErrorException } from './errors.ts'
import {
  type CampaignCreateDocument,
  CampaignLaunchDocument,
  CampaignsDocument,
  type ImportFormat,
  ImportStartDocument,
  PeopleDocument,
  ViewerDocument,
} from './fixture/generated/documents.ts'
import { paginate } from './paginate.ts'
import type { ResultOf, TypedDocument, VariablesOf } from './typed-document.ts'
import { isUserError } from './user-error.ts'

declare const client: Client

// Checked by tsc; nothing below is run, so that no server is needed.
describe('types', () => {
  it('give a query the shape of its document', () => {
    const ask = () => client.query(CampaignsDocument, { first: 20 })
    type Data = Awaited<ReturnType<typeof ask>>['data']
    expectTypeOf<Data['campaigns']['nodes'][number]['name']>().toEqualTypeOf<string>()
    expectTypeOf<Data['campaigns']['nodes'][number]['settings']>().toEqualTypeOf<unknown>()
    expectTypeOf<Data['campaigns']['nodes'][number]['budget']>().toEqualTypeOf<{
      amountMinor: string
      currency: string
    } | null>()
  })

  it('demand required variables, and let go of optional ones', () => {
    const calls = () => [
      client.query(ViewerDocument),
      client.query(CampaignsDocument),
      // @ts-expect-error the id is missing
      client.mutate(CampaignLaunchDocument),
      // @ts-expect-error the id is no number
      client.mutate(CampaignLaunchDocument, { id: 1 }),
      // @ts-expect-error no such variable
      client.query(CampaignsDocument, { last: 1 }),
    ]
    expectTypeOf(calls).toBeFunction()
  })

  it('leave the success member to mutate, and the union to mutate.safe', () => {
    const launch = () => client.mutate(CampaignLaunchDocument, { id: 'c1' })
    type Launched = Awaited<ReturnType<typeof launch>>
    expectTypeOf<Launched['__typename']>().toEqualTypeOf<'Campaign'>()
    expectTypeOf<Launched['version']>().toEqualTypeOf<number>()

    const safe = () => client.mutate.safe(CampaignLaunchDocument, { id: 'c1' })
    type Result = Awaited<ReturnType<typeof safe>>
    expectTypeOf<Result['__typename']>().toEqualTypeOf<'Campaign' | 'NotFoundError' | 'ConflictError'>()
    expectTypeOf<Extract<Result, { __typename: 'ConflictError' }>['currentVersion']>().toEqualTypeOf<number>()
  })

  it('narrow a result by isUserError', () => {
    const tell = (result: ResultOf<typeof CampaignCreateDocument>['campaignCreate']) => {
      if (isUserError(result)) {
        expectTypeOf(result.__typename).toEqualTypeOf<'InvalidInputError'>()
        expectTypeOf(result.message).toEqualTypeOf<string>()
      } else {
        expectTypeOf(result.__typename).toEqualTypeOf<'Campaign'>()
      }
    }
    expectTypeOf(tell).toBeFunction()
  })

  it('keep received enums open and sent ones closed', () => {
    type Campaign = ResultOf<typeof CampaignsDocument>['campaigns']['nodes'][number]
    expectTypeOf<'A_STATUS_OF_NEXT_YEAR'>().toExtend<Campaign['status']>()
    expectTypeOf<ImportFormat>().toEqualTypeOf<'CSV' | 'JSONL'>()
    const mistyped = () =>
      // @ts-expect-error CVS is no format
      client.mutate(ImportStartDocument, { input: { uploadId: 'u1', format: 'CVS', target: 'PEOPLE' } })
    expectTypeOf(mistyped).toBeFunction()
  })

  it('give paginate the type of the nodes, from nodes as from edges', () => {
    const campaigns = () => paginate(client, CampaignsDocument, {}, (data) => data.campaigns)
    const people = () => paginate(client, PeopleDocument, { first: 5 }, (data) => data.people)
    type NodeOf<Walk extends () => AsyncIterable<unknown>> =
      ReturnType<Walk> extends AsyncIterable<infer Node, unknown> ? Node : never
    expectTypeOf<NodeOf<typeof campaigns>['name']>().toEqualTypeOf<string>()
    expectTypeOf<NodeOf<typeof people>>().toEqualTypeOf<{ id: string; displayName: string }>()
  })

  it('accept documents of other generators, and plain strings', () => {
    class Foreign<Result, Variables> extends String {
      declare __apiType?: (variables: Variables) => Result
    }
    const foreign = new Foreign<{ viewer: { name: string } }, { id: string }>('query …')
    const ask = () => client.query(foreign, { id: '1' })
    expectTypeOf<Awaited<ReturnType<typeof ask>>['data']>().toEqualTypeOf<{ viewer: { name: string } }>()
    const raw = () => client.query('{ viewer { actor { id } } }', { any: 1 })
    expectTypeOf<Awaited<ReturnType<typeof raw>>['data']>().toEqualTypeOf<unknown>()
    expectTypeOf<VariablesOf<typeof PeopleDocument>>().toExtend<{ first?: number | null }>()
  })

  it('refuse mutate for documents with several root fields', () => {
    const two = {} as TypedDocument<{ a: { id: string }; b: { id: string } }, Record<string, never>>
    const both = () => client.mutate(two)
    expectTypeOf<Awaited<ReturnType<typeof both>>>().toEqualTypeOf<never>()
  })

  it('name the parts of a UserErrorException', () => {
    expectTypeOf<UserErrorException['code']>().toEqualTypeOf<string>()
    expectTypeOf<UserErrorException['path']>().toEqualTypeOf<readonly string[] | null>()
    expectTypeOf<
      UserErrorException<{ code: string; message: string; currentVersion: number }>['error']
    >().toHaveProperty('currentVersion')
  })
})
