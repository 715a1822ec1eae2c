import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'

const FILE = 'portevoix.config.ts'
const Configuration = z.object({ plugins: z.array(z.string().min(1)) })

/**
 * The plugins in a folder's `portevoix.config.ts`; none without that file.
 * @throws Error that names the file and the problem.
 */
export async function readPluginList(folder: string): Promise<string[]> {
  const file = join(folder, FILE)
  if (!existsSync(file)) return []
  const parsed = Configuration.safeParse(await import(/* @vite-ignore */ pathToFileURL(file).href))
  if (!parsed.success) throw new Error(`${file} must export \`plugins\`, a list of package names or folders`)
  return parsed.data.plugins
}
