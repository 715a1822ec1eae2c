import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../core/errors.ts'
import type { DoubtfulLogin as LoginRow } from '../../generated/prisma/client.ts'
import { idOf, input, mutation, oneOf, optional, prose, thing } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { assertActive, assertMayGive, personAccount, teamRoles } from '../organizations/index.ts'
import { DoubtfulLogin } from './doubtful-login-schema.ts'
import { openDoubt } from './doubtful-logins.ts'
import { linkIdentity } from './link-identity.ts'
import { texts } from './texts.ts'

const LoginAnswer = builder.enumType('LoginAnswer', {
  description: 'Whose log-in a doubtful one is.',
  values: {
    LINK: { description: 'It is the person’s that the input names: link it with their account.' },
    REFUSE: { description: 'It is nobody’s who has access.' },
  } as const,
})

mutation('doubtfulLoginAnswer', {
  does: 'States whose log-in a doubtful one is. It can be answered once. Whoever links it gives the log-in all roles in the team that the person’s account has, and so must be able to give these.',
  needs: 'login:answer',
  on: thing('DoubtfulLogin', 'The log-in.'),
  gives: DoubtfulLogin,
  input: input(
    'DoubtfulLoginAnswerInput',
    'The answer to a doubtful log-in.',
    {
      answer: oneOf(LoginAnswer, 'Whose it is.'),
      personId: optional(idOf('Person', 'The person; required to link it.')),
      reason: optional(prose('The reason, for later readers', { most: 500 })),
    },
    ({ answer, personId }) =>
      (answer === 'LINK') === (typeof personId === 'string')
        ? []
        : [{ path: ['personId'], message: texts('person-to-link') }],
  ),
  tells: ['doubtful-login.answered', 'identity.linked', 'account.created'],
  errors: [ConflictError, InvalidInputError],
  act: async (ctx, { thing: login, input: { personId, reason } }) => {
    assertOpen(ctx, login)
    if (typeof personId === 'string') await link(ctx, login, personId)
    const status = typeof personId === 'string' ? 'LINKED' : 'REFUSED'
    const [answered] = await ctx.db.doubtfulLogin.updateManyAndReturn({
      where: { id: login.id, status: 'OPEN' },
      data: { status, reason: reason || null, answeredAt: ctx.now(), sealed: null, words: [], updatedAt: ctx.now() },
    })
    // Another request answered it since it was found.
    if (!answered) throw new NotFoundError('DoubtfulLogin', ['id'])
    await emit(ctx, 'doubtful-login.answered', {
      subjectType: 'DoubtfulLogin',
      subjectId: login.id,
      data: { answer: status },
    })
    return answered
  },
})

function assertOpen(ctx: Context, { status, endsAt }: LoginRow): void {
  if (status === 'LINKED' || status === 'REFUSED') {
    throw new ConflictError(texts('doubt-answered'), null, 'ANSWERED', ['id'])
  }
  if (status === 'OPEN' && endsAt > ctx.now()) return
  throw new ConflictError(texts('doubt-ended'), null, 'ENDED', ['id'])
}

async function link(ctx: Context, login: LoginRow, personId: string): Promise<void> {
  await assertActive(ctx, personId, ['input', 'personId'])
  const account = await personAccount(ctx, personId)
  assertMayGive(ctx, await teamRoles(ctx, account.id), null)
  const { issuer } = await ctx.db.identityProvider.findFirstOrThrow({ where: { id: login.providerId } })
  const subject = openDoubt(ctx, login)?.subject
  const linked =
    subject === undefined ? null : await linkIdentity(ctx, { issuer, subject, accountId: account.id, cause: 'ANSWER' })
  if (linked) return
  throw new ConflictError(texts('doubt-lost'), null, 'ENDED', ['id'])
}
