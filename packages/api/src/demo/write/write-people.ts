import type { Context } from '../../core/context.ts'
import { upsertTies } from '../../modules/networks/index.ts'
import type { DemoPlan } from '../plan/index.ts'
import { NETWORKS } from '../plan/ties.ts'

const TEAM = [
  { name: 'Demo manager', email: 'manager@example.org', roles: ['MANAGER'] },
  { name: 'Demo reviewer', email: 'reviewer@example.org', roles: ['REVIEWER'] },
  { name: 'Demo analyst', email: 'analyst@example.org', roles: ['ANALYST'] },
] as const

export async function writePeople(ctx: Context, plan: DemoPlan): Promise<void> {
  const { db } = ctx
  await db.account.createMany({
    data: TEAM.map(({ roles, ...account }) => ({
      ...account,
      roles: [...roles],
      id: ctx.newId(),
      createdAt: ctx.now(),
    })),
  })
  await db.department.createMany({ data: plan.departments })
  await db.person.createMany({ data: plan.characters.map(({ row }) => ({ ...row, updatedAt: row.createdAt })) })
  await db.departmentMembership.createMany({
    data: plan.characters.flatMap(({ row, departmentId }) =>
      departmentId === null ? [] : [{ personId: row.id, departmentId }],
    ),
  })
  await db.socialAccount.createMany({ data: plan.socialAccounts })
  await db.nomination.createMany({ data: plan.nominations })
}

export async function writeTies(ctx: Context, plan: DemoPlan): Promise<void> {
  const externalIds = new Map(plan.characters.map(({ row }) => [row.id, row.externalId]))
  for (const { kind, directed } of NETWORKS) {
    const ties = plan.ties
      .filter((tie) => tie.kind === kind)
      .map(({ fromId, toId, weight, observedAt }) => ({
        from: externalIds.get(fromId) ?? '',
        to: externalIds.get(toId) ?? '',
        weight: String(weight),
        at: observedAt,
        dateOnly: false,
      }))
    const outcomes = await upsertTies(ctx, { kind, directed, createMissingPeople: false, ties })
    if (outcomes.some(({ outcome }) => outcome !== 'created'))
      throw new Error(`A tie of the demo was refused: ${kind}.`)
  }
}
