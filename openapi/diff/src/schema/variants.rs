use super::merged::{Merged, followed};
use super::{compare as schemas, differ};
use crate::change::Class;
use crate::comparison::{Comparison, Scope};
use crate::document::Node;
use crate::unchanged;

/// Compares variants and discriminators.
pub(super) fn compare(comparison: &mut Comparison<'_>, scope: &Scope, old: &Merged<'_>, new: &Merged<'_>) {
    discriminator(comparison, scope, old, new);
    let [one, any] = ["oneOf", "anyOf"].map(|keyword| (old.variants(keyword), new.variants(keyword)));
    match (one, any) {
        ((Some(before), None), (None, Some(after))) => {
            let what = "a value may be of more than one variant now";
            differ(comparison, scope, ("one-of-became-any-of", false), (Some(&before.0), Some(&after.0)), what);
            lists(comparison, scope, (old, &before.1), (new, &after.1));
        }
        ((None, Some(after)), (Some(before), None)) => {
            let what = "a value must be of one variant only now";
            differ(comparison, scope, ("any-of-became-one-of", true), (Some(&before.0), Some(&after.0)), what);
            lists(comparison, scope, (old, &before.1), (new, &after.1));
        }
        (one, any) => {
            for (before, after) in [one, any] {
                if let (Some(before), Some(after)) = (before, after) {
                    lists(comparison, scope, (old, &before.1), (new, &after.1));
                }
            }
        }
    }
}

/// Compares two schemas of which only one has variants; false where the rest is still to be compared.
pub(super) fn wrapped(comparison: &mut Comparison<'_>, scope: &Scope, old: &Merged<'_>, new: &Merged<'_>) -> bool {
    let find = |merged: &Merged<'_>| ["oneOf", "anyOf"].iter().any(|keyword| merged.variants(keyword).is_some());
    let (of, alone, now) = match (find(old), find(new)) {
        (false, true) => (new, old, true),
        (true, false) => (old, new, false),
        _ => return false,
    };
    let Some((list, variants)) = of.variants("oneOf").or_else(|| of.variants("anyOf")) else { return false };
    let nodes = if now { (Some(&alone.node), Some(&list)) } else { (Some(&list), Some(&alone.node)) };
    let variants: Vec<Node<'_>> = variants.iter().map(followed).collect();
    let named = variants.iter().find(|variant| variant.pointer == alone.node.pointer);
    match named.or_else(|| variants.iter().find(|variant| unchanged::same(variant, &alone.node))) {
        Some(variant) if now => {
            differ(comparison, scope, ("variants-added", false), nodes, "what it was is one of several variants now");
            schemas(comparison, scope, &alone.node, variant);
        }
        Some(variant) => {
            differ(comparison, scope, ("variants-removed", true), nodes, "only one of its variants is left");
            schemas(comparison, scope, variant, &alone.node);
        }
        None => {
            let cause = "it has variants in one of the documents only; whether they take more or less is not computed";
            let kind = (scope.kind("variants-changed"), Class::Unknown);
            comparison.add(scope, kind, nodes, cause, "compare by hand what is valid");
        }
    }
    of.first("type").is_none() && of.first("properties").is_none()
}

/// What a variant is called: the discriminator's value, or else its component.
fn name(merged: &Merged<'_>, variant: &Node<'_>) -> Option<String> {
    let reference = variant.reference()?;
    let mapping = merged.first("discriminator").and_then(|node| node.raw("mapping"));
    let component = reference.rsplit('/').next().unwrap_or(reference);
    let mapped = mapping.into_iter().flat_map(|mapping| mapping.members()).find_map(|(value, node)| {
        let target = node.value.as_str()?;
        (target == reference || target == component).then(|| value.to_owned())
    });
    Some(mapped.unwrap_or_else(|| component.to_owned()))
}

/// What a variant without a name is like: its title, or else its type.
fn likeness(variant: &Node<'_>) -> Option<String> {
    let variant = followed(variant);
    let text = |key: &str| variant.raw(key).map(|node| node.value.to_string());
    text("title").or_else(|| text("type"))
}

/// Whether two variants are the same one.
type Rule<'r> = &'r dyn Fn(&Node<'_>, &Node<'_>) -> bool;

fn lists(
    comparison: &mut Comparison<'_>,
    scope: &Scope,
    (old, olds): (&Merged<'_>, &[Node<'_>]),
    (new, news): (&Merged<'_>, &[Node<'_>]),
) {
    let mut pairs: Vec<Option<usize>> = vec![None; olds.len()];
    let rules: [Rule<'_>; 4] = [
        &|before, after| name(old, before).is_some() && name(old, before) == name(new, after),
        &|before, after| before.reference().is_some() && before.reference() == after.reference(),
        &|before, after| unchanged::same(before, after),
        &|before, after| likeness(before).is_some() && likeness(before) == likeness(after),
    ];
    for rule in rules {
        for (index, before) in olds.iter().enumerate() {
            if pairs[index].is_none() {
                let free = |other: &usize| !pairs.contains(&Some(*other));
                pairs[index] = (0..news.len()).filter(free).find(|other| rule(before, &news[*other]));
            }
        }
    }
    for (before, pair) in olds.iter().zip(&pairs) {
        match pair {
            Some(index) => schemas(comparison, scope, before, &news[*index]),
            None => {
                let what = format!("the variant {} is gone", label(old, before));
                differ(comparison, scope, ("variant-removed", true), (Some(before), Some(&new.node)), &what);
            }
        }
    }
    for (_, after) in news.iter().enumerate().filter(|(index, _)| !pairs.contains(&Some(*index))) {
        let what = format!("the variant {} is new", label(new, after));
        differ(comparison, scope, ("variant-added", false), (None, Some(after)), &what);
    }
}

fn label(merged: &Merged<'_>, variant: &Node<'_>) -> String {
    name(merged, variant).or_else(|| likeness(variant)).map_or("without a name".to_owned(), |name| format!("`{name}`"))
}

fn discriminator(comparison: &mut Comparison<'_>, scope: &Scope, old: &Merged<'_>, new: &Merged<'_>) {
    let (before, after) = match (old.first("discriminator"), new.first("discriminator")) {
        (None, None) => return,
        (Some(before), Some(after)) => (before, after),
        (before, after) => {
            let verb = if before.is_some() { "removed" } else { "added" };
            let cause = "a discriminator changes how variants are told apart, not which values are valid";
            let kind = (scope.kind(&format!("discriminator-{verb}")), Class::Unknown);
            let nodes = (Some(before.as_ref().unwrap_or(&old.node)), Some(after.as_ref().unwrap_or(&new.node)));
            return comparison.add(scope, kind, nodes, cause, "see that the property has the same values as before");
        }
    };
    if before.text("propertyName") != after.text("propertyName") {
        let cause = "variants are told apart by another property; clients write and read the old one";
        let kind = (scope.kind("discriminator-property-changed"), Class::Breaking);
        comparison.add(scope, kind, (Some(&before), Some(&after)), cause, "keep the property's name");
    }
    let mapping = |node: &Node<'_>| node.raw("mapping").map(|mapping| mapping.pointer);
    if mapping(&before).is_none() && mapping(&after).is_none() {
        return;
    }
    let olds = before.raw("mapping").map(|mapping| mapping.members()).unwrap_or_default();
    let news = after.raw("mapping").map(|mapping| mapping.members()).unwrap_or_default();
    for (value, node) in &olds {
        match news.iter().find(|(other, _)| other == value) {
            None => {
                let what = format!("the discriminator's value `{value}` is gone");
                differ(comparison, scope, ("discriminator-value-removed", true), (Some(node), Some(&after)), &what);
            }
            Some((_, other)) if other.value != node.value => {
                let cause = format!("the discriminator's value `{value}` is of another variant");
                let kind = (scope.kind("discriminator-value-changed"), Class::Breaking);
                comparison.add(scope, kind, (Some(node), Some(other)), cause, "use a new value for the new variant");
            }
            Some(_) => {}
        }
    }
    for (value, node) in news.iter().filter(|(value, _)| !olds.iter().any(|(other, _)| other == value)) {
        let what = format!("the discriminator's value `{value}` is new");
        differ(comparison, scope, ("discriminator-value-added", false), (None, Some(node)), &what);
    }
}
