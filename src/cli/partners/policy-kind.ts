/** Which kind of policy a file holds: commission policies have rules. */
export function policyKind(body: unknown): 'attribution' | 'commission' {
  return typeof body === 'object' && body !== null && 'rules' in body ? 'commission' : 'attribution';
}
