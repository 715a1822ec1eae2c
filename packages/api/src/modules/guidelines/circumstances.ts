import type { Context } from '../../core/context.ts'
import { defineLoader, oneForEach } from '../../core/loaders.ts'
import {
  type Circumstances,
  type Connection,
  connectionOf,
  countriesOf,
  type Sharer,
  strongerConnection,
} from './assessment/index.ts'

/** A text with its network and its participation. */
export interface PostToAssess {
  text: string
  /** Key of the network, such as `linkedin`. */
  network: string
  /** ISO 3166-1 alpha-2 code that the caller adds; null for none. */
  country: string | null
  /** BCP 47; null when not known: then policies of all languages apply. */
  language: string | null
  /** Null outside campaigns: then it is the caller's own post. */
  participationId: string | null
  /** The connection that the author states; it can only strengthen the known one. */
  connection?: Connection | null
}

interface KnownSharer extends Sharer {
  id: string
  country: string | null
  audienceCountries: string[]
}

const PERSON = {
  ...{ id: true, kind: true, kindStated: true, country: true },
  relations: { where: { to: null, kind: 'EMPLOYEE' }, select: { id: true } },
} as const

/** Whoever is an employee among other things is one for the law of a post. */
function withKind<Row extends { kind: string; kindStated: boolean; relations: readonly unknown[] }>({
  relations,
  ...row
}: Row) {
  return relations.length > 0 ? { ...row, kind: 'EMPLOYEE', kindStated: true } : row
}

const sharerOfParticipation = defineLoader<string, KnownSharer>(async (ctx, ids) => {
  const rows = await ctx.db.participation.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      benefit: true,
      campaign: { select: { audienceCountries: true } },
      ambassador: { select: { person: { select: PERSON } } },
    },
  })
  const sharers = rows.flatMap(({ id, benefit, campaign, ambassador: { person } }) =>
    person ? [{ ...withKind(person), id, benefit, audienceCountries: campaign.audienceCountries }] : [],
  )
  return oneForEach(ids, sharers, (row) => row.id)
})

const sharerOfPerson = defineLoader<string, KnownSharer>(async (ctx, ids) => {
  const rows = await ctx.db.person.findMany({ where: { id: { in: [...ids] } }, select: PERSON })
  const sharers = rows.map((row) => ({ ...withKind(row), benefit: 'UNKNOWN' as const, audienceCountries: [] }))
  return oneForEach(ids, sharers, (row) => row.id)
})

/** The organisation of the request, read once for all texts of an operation. */
const organizationNow = defineLoader<
  'now',
  { name: string; names: string[]; brands: string[]; country: string | null }
>(async (ctx, keys) => {
  const organization = await ctx.db.organization.findFirstOrThrow({
    select: { name: true, names: true, brands: true, country: true },
  })
  return keys.map(() => organization)
})

/** The facts about a post that the law depends on: its author, its audience, and the names of the organisation. */
export async function circumstancesOf(ctx: Context, post: PostToAssess): Promise<Circumstances> {
  const organization = await organizationNow(ctx).load('now')
  if (!organization) throw new Error('The organisation of a request is missing.')
  const sharer = await sharerOf(ctx, post.participationId)
  return {
    countries: countriesOf({
      organization: organization.country,
      person: sharer?.country ?? null,
      audience: sharer?.audienceCountries ?? [],
      post: post.country,
    }),
    language: post.language,
    connection: strongerConnection(connectionOf(sharer), post.connection ?? null),
    names: [organization.name, ...organization.names, ...organization.brands],
  }
}

async function sharerOf(ctx: Context, participationId: string | null): Promise<KnownSharer | null> {
  if (participationId !== null) return await sharerOfParticipation(ctx).load(participationId)
  const { personId } = ctx.actor
  return personId === null ? null : await sharerOfPerson(ctx).load(personId)
}
