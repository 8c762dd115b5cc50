// The statuses that an operation has because of what it is: secured, about one thing, with a body, and so on. It takes
// a whole path item, since parameters may stand beside the operations, and `security` at the top of the document.

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

const CASES = {
  always: () => 'every operation',
  secured: ({ security }) => security.length > 0 && 'an operation with a key',
  pathVariable: ({ parameters }) => parameters.some(({ in: place }) => place === 'path') && 'an operation on one thing',
  body: ({ operation }) => operation.requestBody && 'an operation with a request body',
  input: ({ operation, parameters }) =>
    (operation.requestBody || parameters.some(({ in: place }) => place === 'query')) && 'an operation that takes values',
  range: ({ parameters }) => hasHeader(parameters, 'range') && 'an operation that takes Range',
  precondition: ({ parameters }) => hasHeader(parameters, 'if-match') && 'an operation that takes If-Match',
  conditional: ({ parameters }) => hasHeader(parameters, 'if-none-match') && 'an operation that takes If-None-Match',
};

const hasHeader = (parameters, wanted) =>
  parameters.some(({ in: place, name }) => place === 'header' && String(name).toLowerCase() === wanted);

export default function requiredStatuses(item, { when, statuses }, context) {
  if (item === null || typeof item !== 'object') return [];
  const results = [];
  for (const method of METHODS.filter((name) => item[name] !== null && typeof item[name] === 'object')) {
    const operation = item[method];
    const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].filter(Boolean);
    const security = operation.security ?? context.document.data.security ?? [];
    const subject = CASES[when]({ operation, parameters, security });
    if (!subject) continue;
    for (const status of statuses.filter((code) => !(code in (operation.responses ?? {})))) {
      results.push({
        message: `${subject} answers ${status} as well: add it to the responses of ${operation.operationId ?? method}`,
        path: [...context.path, method, 'responses'],
      });
    }
  }
  return results;
}
