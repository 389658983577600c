/// Measures and pictures for the documentation: run by `./rosa bench` and `./rosa screenshots`.
package rosa.bench;
