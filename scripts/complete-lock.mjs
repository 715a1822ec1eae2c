/**
 * Adds to package-lock.json the optional packages of other platforms that npm left out.
 *
 * npm omits an optional package from the lock where the registry at hand does not offer it, and `npm ci` then refuses
 * the lock everywhere. An entry with name, version, system and processor is enough: npm leaves it alone on other
 * systems and fetches it on its own. Run after `npm install`; it changes nothing if nothing is missing. With `--check`
 * it writes nothing and fails where something is.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'openbsd', 'netbsd', 'sunos', 'aix']
const PROCESSORS = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el']

/** `@scope/name-linux-arm64-musl` → system, processor and C library. */
function platformOf(name) {
  const words = name.replace(/^@/, '').split(/[/-]/)
  const os = words.some((word) => word === 'win32' || word === 'windows')
    ? 'win32'
    : SYSTEMS.find((system) => words.includes(system))
  const cpu = words.includes('64') ? 'x64' : PROCESSORS.find((processor) => words.includes(processor))
  if (!os || !cpu) return undefined
  const libc = words.includes('musl') || words.includes('musleabihf') ? ['musl'] : undefined
  const gnu = os === 'linux' && words.some((word) => word.startsWith('gnu')) ? ['glibc'] : undefined
  return { os: [os], cpu: [cpu], ...(libc || gnu ? { libc: libc ?? gnu } : {}) }
}

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
let added = 0
for (const [parent, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (lock.packages[`node_modules/${name}`] || lock.packages[`${parent}/node_modules/${name}`]) continue
    const platform = platformOf(name)
    if (!platform || !/^\d+\.\d+\.\d+[\w.-]*$/.test(version)) continue
    const { os, cpu, libc } = platform
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu,
      ...(entry.dev ? { dev: true } : {}),
      ...(libc ? { libc } : {}),
      optional: true,
      os,
    }
    added += 1
  }
}
if (added && process.argv.includes('--check')) {
  console.error(`package-lock.json lacks ${added} packages of other platforms.`)
  process.exit(1)
}
if (added) {
  const packages = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`)
}
console.log(
  added ? `Added ${added} packages of other platforms to package-lock.json.` : 'package-lock.json is complete.',
)
