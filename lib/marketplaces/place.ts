/** What a page's marketplace is looked up by: the host of its address, or in the demo the marketplace that the address asks for. */
export function placeOf({ hostname, searchParams }: URL, isDemo: boolean): string {
  return (isDemo && searchParams.get('marketplace')) || hostname;
}
