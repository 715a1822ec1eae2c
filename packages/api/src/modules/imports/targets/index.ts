import type { Import } from '../../../generated/prisma/client.ts'
import { metricsTarget, presetOf, tiesTarget } from '../../../platform/bulk/index.ts'
import { ImportMapping, ImportOptions } from '../options.ts'
import { type ImportDoor, openDoor } from './door.ts'
import { OWN_FILES, storeMetrics } from './metrics.ts'
import { openPeople } from './people.ts'
import { storeTies } from './ties.ts'

/** How the rows of an import become records, and where those go. */
export function doorOf(run: Import): ImportDoor {
  const options = ImportOptions.parse(run.options)
  const mapping = ImportMapping.parse(run.mapping)
  switch (run.target) {
    case 'PEOPLE':
      return openPeople({ id: run.id, idsOf: options.idsOf ?? null }, { mapping, options: options.reading })
    case 'TIES':
      if (!options.ties) throw new Error('An import of ties was stored without its options.')
      return openDoor({ target: tiesTarget, mapping }, storeTies({ ...options.ties, idsOf: options.idsOf ?? null }), {
        options: options.reading,
      })
    case 'METRICS': {
      const preset = presetOf(run.preset ?? '')
      const subject = options.metrics?.subject ?? null
      return openDoor(
        preset ? { preset } : { target: metricsTarget, mapping },
        storeMetrics({ source: preset?.source ?? OWN_FILES, subject }),
        // A row of a preset holds dozens of facts, one of a mapping a single fact.
        { options: options.reading, limits: { batchRows: preset ? 200 : 5000 } },
      )
    }
  }
}
