import { z } from 'zod'
import { assertVersion, changedMeanwhile, parseInput } from '../../../core/acts.ts'
import type { Context } from '../../../core/context.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../core/errors.ts'
import { requireId } from '../../../core/ids.ts'
import type { GuidelineCheck, Prisma } from '../../../generated/prisma/client.ts'
import { assertCan } from '../../../platform/auth/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { acceptSettings } from '../../../platform/plugins/index.ts'
import { recordConsent } from '../../integrations/index.ts'

const Severity = z.enum(['WARN', 'BLOCK'])
const GuidelineCheckSetInput = z.object({
  check: z.string(),
  params: z.json().nullish(),
  severity: Severity.nullish(),
  onFailure: Severity.nullish(),
})

/** Every text goes to all of them, and its author waits for the slowest. */
export const MOST_CHECKS = 20

/**
 * Switches a plugin's check on, or changes how it is used. It has its say about every text from then on.
 * @throws InvalidInputError for an unknown check, or parameters that it refuses; ConflictError VERSION_CONFLICT,
 * TOO_MANY_CHECKS, or CONSENT_REQUIRED where its plugin asks for more than was agreed to.
 */
export async function setGuidelineCheck(
  ctx: Context,
  args: { input: unknown; expectedVersion?: number | null | undefined },
): Promise<GuidelineCheck> {
  assertCan(ctx, 'policy:write')
  const { check, params, severity, onFailure } = parseInput(GuidelineCheckSetInput, args.input)
  const host = await ctx.services.plugins.host(`guideline-check:${check}`)
  const info = host.check(check)
  if (!info) throw unknownCheck(check, host.checks())
  const before = await ctx.db.guidelineCheck.findFirst({ where: { check } })
  if (before) assertVersion(before, args.expectedVersion)
  else await assertRoom(ctx)
  await recordConsent(ctx, info.plugin)
  const accepted = await acceptSettings(ctx, ['input', 'params'], (plugins) =>
    plugins.validateCheckParams({
      organizationId: ctx.organizationId,
      id: check,
      value: params ?? before?.params ?? {},
    }),
  )
  const now = ctx.now()
  const data = {
    params: accepted as Prisma.InputJsonValue,
    severity: severity ?? before?.severity ?? 'WARN',
    onFailure: onFailure ?? before?.onFailure ?? 'WARN',
    updatedAt: now,
  }
  const setting = await ctx.db.guidelineCheck.upsert({
    where: { organizationId_check: { organizationId: ctx.organizationId, check } },
    create: { id: ctx.newId(), check, createdAt: now, ...data },
    update: { ...data, version: { increment: 1 } },
  })
  await emit(ctx, 'guideline-check.set', { subjectType: 'GuidelineCheck', subjectId: setting.id, data: { check } })
  return setting
}

/**
 * Switches a check off.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT.
 */
export async function removeGuidelineCheck(
  ctx: Context,
  args: { id: string; expectedVersion?: number | null },
): Promise<GuidelineCheck> {
  assertCan(ctx, 'policy:write')
  const id = requireId(args.id, 'GuidelineCheck', 'id')
  const setting = await ctx.db.guidelineCheck.findFirst({ where: { id } })
  if (!setting) throw new NotFoundError('GuidelineCheck', ['id'])
  assertVersion(setting, args.expectedVersion)
  const { count } = await ctx.db.guidelineCheck.deleteMany({ where: { id, version: setting.version } })
  if (count === 0) throw changedMeanwhile()
  const { check } = setting
  await emit(ctx, 'guideline-check.removed', { subjectType: 'GuidelineCheck', subjectId: id, data: { check } })
  return setting
}

async function assertRoom(ctx: Context): Promise<void> {
  if ((await ctx.db.guidelineCheck.count()) < MOST_CHECKS) return
  throw new ConflictError(
    `At most ${MOST_CHECKS} checks are switched on at a time, since each of them judges every text: switch one off by \`guidelineCheckRemove\` first.`,
    null,
    'TOO_MANY_CHECKS',
    ['input', 'check'],
  )
}

function unknownCheck(id: string, known: readonly { id: string }[]): InvalidInputError {
  const there = known.length > 0 ? `There is ${known.map((one) => `"${one.id}"`).join(', ')}.` : 'None is loaded.'
  return new InvalidInputError(
    `There is no check "${id}". ${there} See \`availableChecks\` and \`plugins\`.`,
    ['input', 'check'],
    'UNKNOWN_CHECK',
  )
}
