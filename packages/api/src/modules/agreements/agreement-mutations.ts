import { z } from 'zod'
import { NotFoundError } from '../../core/errors.ts'
import { idOf, input, mutation, own, text } from '../../platform/acts/index.ts'
import { agree, purposeByKey, wordingFor } from './agree.ts'
import { Agreement } from './agreement-schema.ts'

export const AgreementInput = input('AgreementInput', 'An agreement to one document version.', {
  purpose: text('Key of the purpose, such as `SHARING`: see `purposes`.', z.string()),
  documentVersionId: idOf('DocumentVersion', 'The version that the person was shown. It must be in force.'),
})

export const createAgreement = mutation('agreementCreate', {
  does: 'Agrees to a document version for a purpose. Only the person can agree, with a token from their own log-in. Agreeing to `SCORING` does not withdraw an objection: use `personWithdrawScoringObjection` for that.',
  needs: own('participation:respond'),
  gives: Agreement,
  input: AgreementInput,
  tells: ['agreement.given'],
  act: async (ctx, { input: { purpose: key, documentVersionId } }) => {
    const { personId } = ctx.actor
    if (personId === null) throw new NotFoundError('Person')
    const purpose = await purposeByKey(ctx, key, ['input', 'purpose'])
    const yes = await wordingFor(ctx, { purpose, documentVersionId }, ['input', 'documentVersionId'])
    return await agree(ctx, personId, yes)
  },
})
