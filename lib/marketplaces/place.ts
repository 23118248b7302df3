/** What is read of an address (`URL`, which not every place that this runs in knows). */
interface Address {
  readonly hostname: string;
  readonly searchParams: { get(name: string): string | null };
}

/** What a page's marketplace is looked up by: the host of its address, or in the demo the marketplace that the address asks for. */
export function placeOf({ hostname, searchParams }: Address, isDemo: boolean): string {
  return (isDemo && searchParams.get('marketplace')) || hostname;
}
