import type { Context } from '../../core/context.ts'
import type { NoticeKind } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'

/** Kinds of messages that people can end. */
const NOTICE_KINDS: readonly NoticeKind[] = ['INVITATION', 'REMINDER', 'CONTACT']

/** Whether a person gets messages of a kind. */
export interface Preference {
  readonly kind: NoticeKind
  readonly ended: boolean
}

/** The preferences of a person, of all kinds. */
export async function preferencesOf(ctx: Context, personId: string): Promise<Preference[]> {
  const stated = await ctx.db.noticePreference.findMany({ where: { personId } })
  return NOTICE_KINDS.map((kind) => ({ kind, ended: stated.find((one) => one.kind === kind)?.ended ?? false }))
}

/** Sets whether a person gets messages of a kind. Saying the same again changes nothing. */
export async function setPreference(ctx: Context, personId: string, { kind, ended }: Preference): Promise<Preference> {
  const standing = (await preferencesOf(ctx, personId)).find((one) => one.kind === kind)
  if (standing?.ended === ended) return standing
  const { organizationId } = ctx
  const now = ctx.now()
  await ctx.db.noticePreference.upsert({
    where: { organizationId_personId_kind: { organizationId, personId, kind } },
    create: { id: ctx.newId(), personId, kind, ended, createdAt: now, updatedAt: now },
    update: { ended, updatedAt: now },
  })
  await emit(ctx, 'notice-preference.set', { subjectType: 'Person', subjectId: personId, data: { kind, ended } })
  return { kind, ended }
}
