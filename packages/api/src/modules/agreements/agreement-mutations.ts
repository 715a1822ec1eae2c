import { z } from 'zod'
import { NotFoundError } from '../../core/errors.ts'
import { idOf, input, mutation, own, text } from '../../platform/acts/index.ts'
import { agree, purposeByKey, wordingFor } from './agree.ts'
import { Agreement } from './agreement-schema.ts'

export const AgreementInput = input('AgreementInput', 'A yes to one wording.', {
  purpose: text('Registry key of the purpose, such as `SHARING`: see `purposes`.', z.string()),
  documentVersionId: idOf('DocumentVersion', 'The wording that they were shown: one that is in force.'),
})

export const createAgreement = mutation('agreementCreate', {
  does: 'Agrees to a wording for a purpose. Only the person themself can: the token is of their own log-in. A yes to `SCORING` does not take back an objection: `personWithdrawScoringObjection` does.',
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
