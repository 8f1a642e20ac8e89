//! The name that was probably meant.

/// The known name that differs least from the one given, if it is near: by at most a third of its letters, case aside.
pub fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = name.to_ascii_lowercase();
    let near = known.map(|known| (distance(&wanted, &known.to_ascii_lowercase()), known));
    let (distance, nearest) = near.min()?;
    (distance * 3 <= name.chars().count().max(3)).then_some(nearest)
}

/// How many letters have to be put in, taken out or replaced.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, char) in one.chars().enumerate() {
        let mut corner = row[0];
        row[0] = index + 1;
        for (column, theirs) in other.iter().enumerate() {
            let replaced = corner + usize::from(char != *theirs);
            corner = row[column + 1];
            row[column + 1] = replaced.min(row[column] + 1).min(corner + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_name_is_found_that_differs_by_a_few_letters_only() {
        let known = ["DescribeInstances", "StopInstances"];
        let near = |name: &str| nearest(name, known.into_iter());
        assert_eq!(near("describeinstance"), Some("DescribeInstances"));
        assert_eq!(near("RebootHosts"), None);
        assert_eq!(nearest("x", std::iter::empty()), None);
    }
}
