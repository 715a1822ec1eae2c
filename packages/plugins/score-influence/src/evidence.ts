/**
 * How well the model and simpler methods find the wanted people in a network, as AUC: ½ is chance, 1 finds them all.
 */
export interface Evidence {
  readonly network: string
  readonly truth: string
  readonly model: number
  /** The middle 95 % over resamples of the people. */
  readonly interval: readonly [number, number]
  /** With the shares of measures that are the best on the other networks. */
  readonly keptBack: number
  readonly inDegree: number
  readonly pageRank: number
  /** With equal shares for all measures, including betweenness and low constraint. */
  readonly equal: number
}

/** Recomputed by `test/real-data/influence` of the repository. */
export const EVIDENCE: readonly Evidence[] = [
  evidence('Krackhardt', 'formal level', [0.963, 0.85, 1], [0.719, 0.956, 0.963, 0.788]),
  evidence('Krackhardt', 'friends, by advice', [0.531, 0.265, 0.822], [0.541, 0.541, 0.5, 0.469]),
  evidence('Krackhardt', 'advice, by friends', [0.756, 0.456, 0.974], [0.583, 0.656, 0.833, 0.683]),
  evidence('Krackhardt', 'advice of the other half', [0.857, 0.689, 0.96], [0.881, 0.862, 0.83, 0.869]),
  evidence('Krackhardt', 'friends of the other half', [0.608, 0.306, 0.794], [0.641, 0.609, 0.578, 0.633]),
  evidence('UK faculty', 'friends of the other half', [0.843, 0.768, 0.909], [0.755, 0.861, 0.755, 0.847]),
  evidence('Karate club', 'friends of the other half', [0.866, 0.759, 0.939], [0.867, 0.865, 0.862, 0.866]),
  evidence('Karate club', 'heads of the two factions', [1, 1, 1], [1, 1, 1, 1]),
]

/**
 * Of a hundred informal leaders without rank who were added among Krackhardt’s managers, how many are among the first
 * three.
 */
export const PLANTED_FOUND = 99

function evidence(
  network: string,
  truth: string,
  [model, least, most]: readonly [number, number, number],
  [keptBack, inDegree, pageRank, equal]: readonly [number, number, number, number],
): Evidence {
  return { network, truth, model, interval: [least, most], keptBack, inDegree, pageRank, equal }
}
