import { builder } from '../../core/builder.ts'
import { Organization } from '../organizations/index.ts'

builder.objectField(Organization, 'leadingDirectory', (t) =>
  t.exposeString('leadingDirectory', {
    description:
      'Key of the source that leads: `externalId` of people is their id there, and imports that do not say whose ids they name mean it. `directory` unless it was set.',
  }),
)
