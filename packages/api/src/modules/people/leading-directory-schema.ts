import { builder } from '../../core/builder.ts'
import { Organization } from '../organizations/index.ts'

builder.objectField(Organization, 'leadingDirectory', (t) =>
  t.exposeString('leadingDirectory', {
    description:
      'Key of the leading directory: `externalId` of people is their id there, and imports use its ids unless they name another source. Default: `directory`.',
  }),
)
