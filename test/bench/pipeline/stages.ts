/** Seconds by stage, from a service's `/metrics`. */
export async function readStages(url: string): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const lines = text.matchAll(/^hammerhead_stage_seconds_total\{[^}]*stage="(\w+)"[^}]*\} (\S+)$/gm);
  return new Map([...lines].map(([, stage = '', seconds]) => [stage, Number(seconds)]));
}
