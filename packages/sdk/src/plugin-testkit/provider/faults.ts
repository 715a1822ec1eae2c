import type { Fault, FaultOptions } from './types.ts'

interface Planned extends Required<Pick<FaultOptions, 'times' | 'after'>> {
  readonly kind: Fault
  readonly options: FaultOptions
}

/** The faults that are still to come, in the order in which they were requested. */
export interface FaultPlan {
  add(kind: Fault, options: FaultOptions): void
  /** The fault that applies to this request; it is used up. */
  take(method: string): { kind: Fault; options: FaultOptions } | null
  clear(): void
}

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD'

export function planFaults(): FaultPlan {
  let planned: Planned[] = []
  return {
    add(kind, options) {
      const only = options.only ?? (kind === 'commit-then-reset' ? 'writes' : undefined)
      planned.push({ kind, options: { ...options, only }, times: options.times ?? 1, after: options.after ?? 0 })
    },
    take(method) {
      for (const fault of planned) {
        const { only } = fault.options
        if (only !== undefined && (only === 'reads') !== isRead(method)) continue
        if (fault.after > 0) {
          fault.after -= 1
          continue
        }
        fault.times -= 1
        if (fault.times <= 0) planned = planned.filter((other) => other !== fault)
        return fault
      }
      return null
    },
    clear() {
      planned = []
    },
  }
}
