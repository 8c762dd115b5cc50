// An example of an error agrees with the response that it stands in: its `status` is the code, and its `type` ends with
// the title in `error`, in lower case with hyphens.

export default function errorExample(response, _options, context) {
  const code = Number(context.path.at(-1));
  const examples = response?.content?.['application/json']?.examples ?? {};
  return Object.entries(examples).flatMap(([name, example]) => {
    const value = example?.value;
    if (value === null || typeof value !== 'object') return [];
    const path = [...context.path, 'content', 'application/json', 'examples', name, 'value'];
    const results = [];
    if (value.status !== code) {
      results.push({ message: `the example ${name} of ${code} has the status ${value.status}: write ${code}`, path: [...path, 'status'] });
    }
    const slug = String(value.error).toLowerCase().replaceAll(' ', '-');
    if (!String(value.type).endsWith(`/errors/${slug}`)) {
      results.push({ message: `the type of the example ${name} does not belong to its title: let it end with /errors/${slug}`, path: [...path, 'type'] });
    }
    return results;
  });
}
