/** A migrated, empty database of its own for one benchmark. */
export interface BenchDatabase {
  url: string
  /** The same database as a superuser, whom row-level security does not bind. */
  superuserUrl: string
  /** Of the logins that a server has: that which answers requests, and that which reads across organisations. */
  servingUrl: string
  systemUrl: string
}

/** What two ways of doing the same came to, round by round in turn. */
export interface Comparison {
  name: string
  unit: string
  rounds: { ours: number; theirs: number }[]
  /** The median ratio ours / theirs must not be below it. */
  limit: number
  against: string
  /** Somebody else who does the same in the same rounds, told beside. */
  peer?: { name: string; rounds: number[] }
  /** What is told beside. */
  notes?: string[]
}
