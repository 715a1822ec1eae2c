import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of this installation, with `portevoix.config.ts` and `prisma/`. */
export const PROJECT_FOLDER = fileURLToPath(new URL('../../../../', import.meta.url))

/** The schema and its migrations. */
export const MIGRATIONS = {
  schemaDir: join(PROJECT_FOLDER, 'prisma'),
  migrationsDir: join(PROJECT_FOLDER, 'prisma', 'migrations'),
}
