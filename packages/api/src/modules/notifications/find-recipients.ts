import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import type { Text } from '../../core/texts/index.ts'
import { type NoticeRule, Prisma } from '../../generated/prisma/client.ts'
import { actingAs, actorsOf, reachOf } from '../../platform/auth/index.ts'
import { peopleOfSegment, selvesNow } from '../people/index.ts'
import { whoIsOnDuty } from '../rotas/index.ts'
import type { RecipientColumns } from './recipients-input.ts'
import { texts } from './texts.ts'

const { sql } = Prisma

/** Why a rule sends nothing: somebody has to do something about it. */
export type StopCause = 'AUTHOR' | 'SEGMENT' | 'NOBODY_ON_DUTY'

/** Whom a rule names now: as conditions on accounts (alias `a`) and, unless they are named by a role, on people (alias `t`). */
export type Named =
  | { readonly accounts: Prisma.Sql; readonly people: Prisma.Sql | null }
  | { readonly stopped: StopCause; readonly told: Text }

const stopped = (cause: StopCause, told: Text): Named => ({ stopped: cause, told })

/**
 * Whom a rule names now, on the word of the account that answers for it. A rule from before accounts answered for rules
 * goes on by itself.
 */
export async function namedBy(ctx: Context, rule: NoticeRule): Promise<Named> {
  if (rule.authorId === null) return await namedFor(ctx, rule)
  const author = (await actorsOf(ctx, [rule.authorId])).get(rule.authorId)
  const acting = author && actingAs(ctx, author)
  if (!acting || !reachOf(acting, 'notice:write')?.any) return stopped('AUTHOR', texts('author-lost'))
  return await namedFor(acting, rule)
}

/**
 * Whom recipients name now, with the rights of the actor.
 * @throws nothing for a segment that the actor may not evaluate: that is told, and never fewer people.
 */
export async function namedFor(ctx: Context, named: RecipientColumns): Promise<Named> {
  const { recipientKind, personId, segmentId, rotaId } = named
  if (recipientKind === 'ADDRESS') return { accounts: sql`FALSE`, people: null }
  if (personId !== null) return ofPerson(personId)
  if (segmentId !== null) {
    try {
      return ofPeople(await peopleOfSegment(ctx, segmentId))
    } catch (error) {
      if (error instanceof RequestError) return stopped('SEGMENT', texts('segment-refused'))
      throw error
    }
  }
  if (rotaId === null) return { accounts: ofRole(named), people: null }
  const rota = await ctx.db.rota.findFirstOrThrow({ where: { id: rotaId } })
  const onDuty = await whoIsOnDuty(ctx, rota, ctx.now())
  return onDuty === null ? stopped('NOBODY_ON_DUTY', texts('nobody-on-duty')) : ofPerson(onDuty)
}

const ofPeople = (people: Prisma.Sql): Named => ({
  ...{ people, accounts: sql`a."personId" IN (SELECT t.id FROM "Person" t WHERE ${people})` },
})

/** Accounts are not joined when people are merged: those of all who are the person now. */
const ofPerson = (personId: string): Named => ofPeople(sql`t.id IN (${selvesNow(sql`${personId}::uuid`)})`)

function ofRole({ role, departmentId, campaignId }: RecipientColumns): Prisma.Sql {
  const scope =
    departmentId !== null
      ? sql`s."departmentId" IN (SELECT id FROM departments_within(ARRAY[${departmentId}::uuid]) AS within(id))`
      : campaignId !== null
        ? sql`s."campaignId" = ${campaignId}::uuid`
        : sql`s."departmentId" IS NULL AND s."campaignId" IS NULL`
  return sql`a.id IN (SELECT s."accountId" FROM "Assignment" s WHERE s.role::text = ${role} AND ${scope})`
}
