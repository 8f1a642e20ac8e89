/// Each file holds one kind of mistake; beside it stands what the compiler says.
#[test]
fn mistakes_are_explained() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/*.rs");
}
