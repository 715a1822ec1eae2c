// Loads the module named by its parent, and sends the definitions of the module back. It runs with Node's permission
// model.
import { describeModule } from './description.ts'

try {
  const [entry = ''] = process.argv.slice(2)
  const module = (await import(/* @vite-ignore */ entry)) as { plugin?: unknown }
  process.send?.({ description: describeModule(module) })
} catch (error) {
  const { message, resource } = error as { message?: string; resource?: string }
  process.send?.({ problem: resource ? `it may not reach ${resource}` : (message ?? String(error)) })
}
// Timers and other handles that the module left open must not keep the process alive.
process.disconnect?.()
