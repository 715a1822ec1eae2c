import { ConflictError, NotFoundError } from '../../../core/errors.ts'
import { idOf, input, mutation, oneOf, optional, own } from '../../../platform/acts/index.ts'
import { assertCanFor } from '../../../platform/auth/index.ts'
import { Export, PersonalDataFormat, startExport } from '../../exports/index.ts'
import { noteStep, openRequestFor } from '../requests/request-steps.ts'
import './personal-data-export.ts'

mutation('personalDataExport', {
  does: 'Starts to make a file of everything that is stored about a person, without personal data of others but what is written in texts (GDPR art. 15 and 20). People do it for themselves, in their own log-in; owners and the data protection officer do it for somebody else. Whoever is merged with the person is in it too.',
  needs: own('personal-data:export'),
  gives: Export,
  input: input('PersonalDataExportInput', 'Of whom, and how.', {
    format: oneOf(PersonalDataFormat, 'Its format.'),
    personId: optional(idOf('Person', 'The person. Default: the person who is logged in.', 'KNOW')),
    privacyRequestId: optional(
      idOf(
        'PrivacyRequest',
        'The open request of the person for access or portability: the export is noted in it, and answers it once it can be downloaded.',
      ),
    ),
  }),
  tells: ['export.started'],
  errors: [ConflictError],
  act: async (ctx, { input: { format, personId: named, privacyRequestId } }) => {
    const personId = named ?? ctx.actor.personId
    if (personId === null) throw new NotFoundError('Person')
    assertCanFor(ctx, 'personal-data:export', personId)
    const request = await openRequestFor(ctx, privacyRequestId, { personId, kinds: ['ACCESS', 'PORTABILITY'] })
    const made = await startExport(ctx, { kind: 'PERSONAL_DATA', format, personId })
    if (request) await noteStep(ctx, request.id, 'EXPORT_STARTED', made.id)
    return made
  },
})
