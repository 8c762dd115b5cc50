// The successes of an operation have one kind of body, by which a client's function has one type: the same JSON schema,
// pictures, or nothing. 304 is not a success of its own.

const kindOf = (response) => {
  const types = Object.entries(response?.content ?? {});
  const kinds = types.map(([type, { schema } = {}]) =>
    type === 'application/json' ? schema?.$ref ?? 'JSON without a name' : `${type.split('/')[0]}/*`,
  );
  return [...new Set(kinds)].sort().join(' and ') || 'nothing';
};

export default function oneSuccessBody(responses, _options, context) {
  const successes = Object.keys(responses ?? {}).filter((code) => /^2/.test(code));
  if (successes.length === 0) return [{ message: 'the operation never succeeds: describe its success', path: context.path }];
  const kinds = [...new Set(successes.map((code) => kindOf(responses[code])))];
  if (kinds.length === 1 && !kinds[0].includes(' and ')) return [];
  return [
    {
      message: `the successes ${successes.join(', ')} have different bodies (${kinds.join('; ')}): keep one kind, make an operation for each other`,
      path: context.path,
    },
  ];
}
