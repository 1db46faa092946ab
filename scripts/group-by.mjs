// langium-cli 4.4 calls Object.groupBy, which Node has from version 21 on.
Object.groupBy ??= (items, key) => {
  const groups = Object.create(null);
  let index = 0;
  for (const item of items) (groups[key(item, index++)] ??= []).push(item);
  return groups;
};
Map.groupBy ??= (items, key) => {
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const k = key(item, index++);
    if (groups.has(k)) groups.get(k).push(item);
    else groups.set(k, [item]);
  }
  return groups;
};
