//! Generates the responses of the actions that the crate calls.

use std::env;
use std::fs;
use std::path::Path;

use sdkgen::Generator;

fn main() -> Result<(), sdkgen::Error> {
    let descriptions = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/services");
    println!("cargo::rerun-if-changed={}", descriptions.display());
    let generator = Generator::new(&descriptions).action("DescribeOrders").action("DescribePrices");
    let generated = generator.generate()?;
    for note in generated.notes() {
        println!("cargo::warning={note}");
    }
    let folder = env::var("OUT_DIR")?;
    fs::write(format!("{folder}/sdk.rs"), generated.to_include())?;
    Ok(())
}
