// Loads the module that it is told to, and sends what it defines to its parent. It runs with Node's permission model.
import { describeModule } from './description.ts'

try {
  const [entry = ''] = process.argv.slice(2)
  const module = (await import(/* @vite-ignore */ entry)) as { plugin?: unknown }
  process.send?.({ description: describeModule(module) })
} catch (error) {
  const { message, resource } = error as { message?: string; resource?: string }
  process.send?.({ problem: resource ? `it may not reach ${resource}` : (message ?? String(error)) })
}
// What the module left behind, timers above all, must not keep the process.
process.disconnect?.()
