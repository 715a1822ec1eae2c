import type { Database } from '../../core/database.ts'
import type { ModelFingerprints } from '../plugin-host/index.ts'

/** Stores what each version of a scoring model answered, for all processes of the server: the first answer counts. */
export function openModelFingerprints(database: Database): ModelFingerprints {
  return {
    async expect(model, version, hash) {
      const own = Buffer.from(hash, 'hex')
      return await database.asSystem(async (db) => {
        const { count } = await db.modelFingerprint.createMany({
          data: [{ model, version, hash: own }],
          skipDuplicates: true,
        })
        if (count === 1) return 'new'
        const known = await db.modelFingerprint.findUniqueOrThrow({ where: { model_version: { model, version } } })
        return own.equals(known.hash) ? 'same' : 'different'
      })
    },
  }
}
