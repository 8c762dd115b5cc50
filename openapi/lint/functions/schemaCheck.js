// Walks a schema and everything in it, and reports what one check finds. A rule runs it on each place that holds a
// schema, so that a key called `nullable` or `type` in an example is never mistaken for a keyword.

const SNAKE_CASE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

// Formats whose texts have an end; `uri` and `email` have none. Bytes end with their body, by its `x-max-body-bytes`.
const BOUNDED_FORMATS = ['uuid', 'date', 'date-time', 'time', 'ipv4', 'ipv6', 'byte', 'binary'];

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Whether every text that fits the pattern has an end: anchored on both sides, and no `*`, `+` or `{n,}`. */
function endsSomewhere(pattern) {
  if (!pattern.startsWith('^') || !pattern.endsWith('$') || pattern.endsWith('\\$')) return false;
  const plain = pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  return !/[*+]|\{\d+,\}/.test(plain);
}

/** Each check is given a schema, and answers with a list of [message, ...keys below the schema that it is about]. */
const CHECKS = {
  typed(schema) {
    if (schema.type || schema.allOf || schema.oneOf || schema.anyOf) return [];
    return [['the schema has no type and so takes anything: give it `type`, `$ref`, `allOf` or `oneOf`']];
  },

  switches(schema) {
    const found = [['exclusiveMinimum', 'minimum'], ['exclusiveMaximum', 'maximum']]
      .filter(([exclusive, bound]) => exclusive in schema && typeof schema[bound] !== 'number')
      .map(([exclusive, bound]) => [`\`${exclusive}\` has no effect without \`${bound}\`: write both`, exclusive]);
    if (schema.nullable === true && !schema.type && schema.allOf?.length !== 1) {
      found.push(['`nullable` has no effect without `type`: write both, or `allOf: [$ref]` beside it', 'nullable']);
    }
    return found;
  },

  integers(schema) {
    const found = [];
    if (schema.type !== 'integer') return found;
    if (!['int32', 'int64'].includes(schema.format)) {
      found.push(['an integer without `format` gets another type in every language: write int32 or int64']);
    }
    if (typeof schema.minimum !== 'number') {
      found.push(['an integer without `minimum` may be negative: write the least value that is meant']);
    }
    return found;
  },

  properties(schema) {
    return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
      const found = [];
      if (!SNAKE_CASE.test(name)) {
        found.push([`the property ${name} is not snake_case, as all others are: rename it`, 'properties', name]);
      }
      if (isObject(property) && !property.$ref && !property.description) {
        found.push([`the property ${name} says nothing of itself: give it a \`description\``, 'properties', name]);
      }
      return found;
    });
  },

  named(schema, isComponent) {
    if (isComponent) return [];
    if (schema.type !== 'object' && !schema.enum && !schema.properties) return [];
    return [['an object or enum without a name would get an invented one: move it to components/schemas and refer to it']];
  },

  bounded(schema) {
    const found = [];
    if (schema.type === 'string') {
      const ends =
        typeof schema.maxLength === 'number' ||
        schema.enum ||
        BOUNDED_FORMATS.includes(schema.format) ||
        (typeof schema.pattern === 'string' && endsSomewhere(schema.pattern));
      if (!ends) {
        found.push(['a text that a caller sends has no end: give it `maxLength`, `enum`, or a `format` or `pattern` that has one']);
      }
    }
    if (schema.type === 'array' && typeof schema.maxItems !== 'number') {
      found.push(['a list that a caller sends has no end: give it `maxItems`']);
    }
    if (schema.type === 'integer' || schema.type === 'number') {
      for (const bound of ['minimum', 'maximum']) {
        if (typeof schema[bound] !== 'number' && !schema.enum) {
          found.push([`a number that a caller sends has no \`${bound}\`: write the last value that is served`]);
        }
      }
    }
    return found;
  },

  closed(schema) {
    if (schema.type !== 'object' && !schema.properties) return [];
    if (schema.additionalProperties === false) return [];
    return [['a misspelt field of a request would be ignored: give its object `additionalProperties: false`']];
  },
};

function* subschemas(schema) {
  for (const [name, property] of Object.entries(schema.properties ?? {})) yield [['properties', name], property];
  for (const key of ['items', 'additionalProperties', 'not']) yield [[key], schema[key]];
  for (const key of ['allOf', 'anyOf', 'oneOf']) {
    for (const [index, member] of (schema[key] ?? []).entries()) yield [[key, index], member];
  }
}

/** `within` names the key that holds the schema, where the rule is given its owner; `except` names owners without rule. */
export default function schemaCheck(given, { check: name, within, except = [] }, context) {
  if (!isObject(given) || except.includes(given.name)) return [];
  const check = CHECKS[name];
  const root = within ? given[within] : given;
  const start = within ? [...context.path, within] : context.path;
  const results = [];
  const visit = (schema, path, above) => {
    // A reference that stands unresolved leads to a component with a visit of its own, or back to where it came from.
    if (!isObject(schema) || '$ref' in schema || above.includes(schema)) return;
    const isComponent = above.length === 0 && path[0] === 'components' && path[1] === 'schemas';
    for (const [message, ...keys] of check(schema, isComponent)) results.push({ message, path: [...path, ...keys] });
    for (const [keys, member] of subschemas(schema)) visit(member, [...path, ...keys], [...above, schema]);
  };
  visit(root, start, []);
  return results;
}
