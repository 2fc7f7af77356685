//! Where names live, what scopes are called, and in which order they come.

use super::{analysed, analysed_as};
use crate::lower::scope::{AnalysisMode, Place, Scope, ScopeKind, mangle};
use crate::syntax::{Symbol, parse};

fn scope(source: &str) -> Scope {
    match analysed(source) {
        Ok(scope) => scope,
        Err(error) => panic!("{source}: {error}"),
    }
}

fn place(scope: &Scope, name: &str) -> Place {
    scope.place(Symbol::new(name))
}

fn texts(names: &[Symbol]) -> Vec<&'static str> {
    names.iter().map(|name| name.as_str()).collect()
}

/// The qualified names of the scopes in a scope, in their order.
fn inside(scope: &Scope) -> Vec<String> {
    scope.children.iter().map(|child| child.qualname.to_string()).collect()
}

/// Where the children of `scope` find what they have free.
fn captures(scope: &Scope) -> Vec<(&'static str, Place)> {
    let free = scope.children.iter().flat_map(|child| child.free.iter());
    free.map(|name| (name.as_str(), scope.place_for_child(*name))).collect()
}

#[test]
fn parameters_come_before_other_variables() {
    let module = scope("def f(a, /, b, *args, c, **kwargs):\n x = y = b\n del z\n");
    let function = &module.children[0];
    assert_eq!(texts(&function.slots), ["a", "b", "c", "args", "kwargs", "x", "y", "z"]);
    assert_eq!(place(function, "kwargs"), Place::Local(4));
    assert_eq!(place(function, "unheard_of"), Place::Global);
    assert_eq!(place(&module, "f"), Place::Global);
}

#[test]
fn shared_variables_are_cells_all_the_way_in() {
    let module = scope("def f(a):\n def g():\n  def h():\n   nonlocal a\n   a = 1\n");
    let f = &module.children[0];
    let g = &f.children[0];
    assert_eq!((place(f, "a"), f.cells.as_slice()), (Place::Cell(0), &[0][..]));
    assert_eq!((texts(&g.free), captures(f)), (vec!["a"], vec![("a", Place::Cell(0))]));
    assert_eq!((place(g, "a"), captures(g)), (Place::Free(0), vec![("a", Place::Free(0))]));
    assert_eq!(place(&g.children[0], "a"), Place::Free(0));
}

#[test]
fn a_global_statement_hides_a_variable_from_inner_functions() {
    let module = scope("def f(x):\n def g():\n  global x\n  def h(): return x\n");
    let g = &module.children[0].children[0];
    assert_eq!((place(g, "x"), place(&g.children[0], "x")), (Place::Global, Place::Global));
    assert_eq!(place(&module.children[0], "x"), Place::Local(0));
}

#[test]
fn a_class_hides_its_names_from_its_methods() {
    let module = scope("def f(x, y):\n class C:\n  x = x\n  z = y\n  def m(self): return x, z\n");
    let class = &module.children[0].children[0];
    assert_eq!(place(class, "x"), Place::Namespace);
    assert_eq!(place(class, "y"), Place::NamespaceThenFree(0));
    assert_eq!(place(class, "z"), Place::Namespace);
    assert_eq!(texts(&class.free), ["y", "x"]);
    assert_eq!(captures(class), [("x", Place::Free(1))]);
    assert_eq!(place(&class.children[0], "z"), Place::Global);
}

#[test]
fn super_shares_the_class_with_its_methods() {
    let module =
        scope("class C:\n a = 1\n def m(self): return [super().m for x in y]\n def n(self): return __class__\n");
    let class = &module.children[0];
    assert!(class.uses_class_cell);
    assert_eq!((texts(&class.slots), class.cells.as_slice()), (vec!["__class__"], &[0][..]));
    assert_eq!(captures(class), [("__class__", Place::Cell(0)), ("__class__", Place::Cell(0))]);
    assert_eq!(texts(&class.children[0].children[0].free), ["__class__"]);
    assert_eq!(place(class, "__class__"), Place::Namespace);
    let module = scope("class C:\n x = super\n def m(self): pass\ndef f(): super()\n");
    assert!(!module.children[0].uses_class_cell);
    assert!(module.children[1].free.is_empty());
}

#[test]
fn separate_locals_make_a_namespace_of_the_module() -> Result<(), crate::syntax::Error> {
    let module = analysed_as("global b\na = b = c\ndef f(): return a\n[d := 1 for x in y]\n", AnalysisMode::Namespace)?;
    assert_eq!((place(&module, "a"), place(&module, "c")), (Place::Namespace, Place::Namespace));
    assert_eq!((place(&module, "b"), place(&module, "d")), (Place::Global, Place::Global));
    assert_eq!(place(&module, "__annotations__"), Place::Namespace);
    assert_eq!(place(&module.children[0], "a"), Place::Global);
    Ok(())
}

#[test]
fn a_walrus_binds_around_the_comprehensions() {
    let module = scope("def f():\n return [[y := x for x in z] for z in w]\n");
    let f = &module.children[0];
    assert_eq!(texts(&f.slots), ["y"]);
    assert_eq!(place(f, "y"), Place::Cell(0));
    assert_eq!(place(&f.children[0].children[0], "y"), Place::Free(0));
    let module = scope("[y := 1 for x in z]");
    assert_eq!(place(&module.children[0], "y"), Place::Global);
}

#[test]
fn comprehensions_take_their_first_iterator_as_a_parameter() {
    let module = scope("def f(a):\n return {k: (a, lambda: k) for k in a if k for v in k}\n");
    let inner = &module.children[0].children[0];
    assert_eq!((inner.kind, texts(&inner.slots)), (ScopeKind::Comprehension, vec![".0", "k", "v"]));
    assert_eq!(place(inner, "a"), Place::Free(0));
    assert!(!inner.is_generator && !inner.is_inlined);
    let module = scope("(x for x in y)");
    assert!(module.children[0].is_generator);
}

#[test]
fn comprehensions_that_nobody_can_tell_have_slots_of_the_function() {
    let module = scope("def f(a, b):\n return [[a + b for a in b] for b in a if g]\n");
    let f = &module.children[0];
    let (outer, inner) = (&f.children[0], &f.children[0].children[0]);
    assert!(outer.is_inlined && inner.is_inlined);
    assert_eq!(texts(&f.slots), ["a", "b", "...0", "..b", "....0", "...a"]);
    assert_eq!((place(f, "a"), place(f, "b"), f.cells.as_slice()), (Place::Local(0), Place::Local(1), &[][..]));
    assert_eq!((place(outer, "b"), place(outer, "g")), (Place::Local(3), Place::Global));
    assert_eq!((place(inner, "a"), place(inner, "b")), (Place::Local(5), Place::Local(3)));
    let module = scope("[x for x in y]");
    assert!(!module.children[0].is_inlined);
}

#[test]
fn children_come_in_the_order_of_lowering() {
    let source = "@(lambda d: 0)\ndef f(p: (lambda ann: 0) = (lambda default: 0), *, q=(lambda keyword: 0)) -> (lambda ret: 0): pass\n";
    let module = scope(source);
    let first = module.children.iter().map(|child| child.slots.first().map_or("", |name| name.as_str()));
    assert_eq!(first.collect::<Vec<_>>(), ["d", "default", "keyword", "ann", "ret", "p"]);
    let module = scope("[lambda e: 0 for (lambda t: 0).x in (lambda i: 0) if (lambda c: 0)]");
    assert_eq!(inside(&module), ["<lambda>", "<listcomp>"]);
    let first = module.children[1].children.iter().map(|child| child.slots[0].as_str());
    assert_eq!(first.collect::<Vec<_>>(), ["t", "c", "e"]);
}

#[test]
fn annotations_that_nobody_evaluates_have_no_scopes() {
    assert!(scope("def f():\n x: (lambda: 0)\n").children[0].children.is_empty());
    let module =
        scope("from __future__ import annotations\nx: (lambda: 0)\ndef f(y: (lambda: 0)) -> (lambda: 0): pass\n");
    assert!(module.textual_annotations);
    assert_eq!(inside(&module), ["f"]);
    assert_eq!(inside(&scope("x: (lambda: 0)\n")), ["<lambda>"]);
}

#[test]
fn qualified_names_follow_the_nesting() {
    let source =
        "class C:\n def __m(self):\n  global g\n  def g(): pass\n  return [lambda: 0 for x in y]\n class D: pass\n";
    let class = &scope(source).children[0];
    assert_eq!(inside(class), ["C.__m", "C.D"]);
    assert_eq!(inside(&class.children[0]), ["g", "C.__m.<locals>.<listcomp>"]);
    assert_eq!(inside(&class.children[0].children[1]), ["C.__m.<locals>.<listcomp>.<lambda>"]);
}

#[test]
fn private_names_are_mangled() {
    let mangled = |class: &str, name: &str| mangle(Some(Symbol::new(class)), Symbol::new(name)).as_str();
    assert_eq!(mangled("C", "__x"), "_C__x");
    assert_eq!(mangled("__C_", "__x_"), "_C___x_");
    assert_eq!(mangled("C", "__x__"), "__x__");
    assert_eq!(mangled("C", "_x"), "_x");
    assert_eq!(mangled("__", "__x"), "__x");
    assert_eq!(mangled("C", "__a.b"), "__a.b");
    assert_eq!(mangle(None, Symbol::new("__x")).as_str(), "__x");
    let class = &scope("class C:\n def f(self, __x):\n  import __y\n  class D: __z = 1\n").children[0];
    let function = &class.children[0];
    assert_eq!(texts(&function.slots), ["self", "_C__x", "_C__y", "D"]);
    assert_eq!(function.children[0].class_name, Some(Symbol::new("D")));
}

#[test]
fn generators_and_coroutines_are_told_apart() {
    let source = "def g(): yield\nasync def c(): await x\nasync def a():\n yield [z async for z in x]\ndef f():\n def g(): yield\n";
    let kinds = scope(source);
    let kinds = kinds.children.iter().map(|child| (child.is_generator, child.is_async, child.has_await));
    assert_eq!(
        kinds.collect::<Vec<_>>(),
        [(true, false, false), (false, true, true), (true, true, true), (false, false, false)]
    );
    assert!(scope("async def f(): return [await x for x in y]").children[0].children[0].is_async);
}

#[test]
fn many_names_are_all_found() {
    let mut source = String::from("def f():\n");
    for number in 0..1000 {
        source.push_str(&format!(" v{number} = {number}\n"));
    }
    let module = scope(&source);
    let function = &module.children[0];
    for number in 0..1000 {
        assert_eq!(place(function, &format!("v{number}")), Place::Local(number));
    }
    assert_eq!(place(function, "v1000"), Place::Global);
}

#[test]
fn deep_trees_do_not_overflow_the_stack() {
    let lambdas = "lambda: ".repeat(1500) + "0";
    let elifs = format!("if a: pass\n{}", "elif a: pass\n".repeat(2000));
    let sums = format!("x = {}1", "1 + ".repeat(2900));
    let calls = format!("x = a{}", "()".repeat(2900));
    for source in [lambdas, elifs, sums, calls] {
        // Whether a text is too deep is the parser's business.
        if parse(&source, crate::syntax::Mode::Exec).is_ok() {
            scope(&source);
        }
    }
}

#[test]
fn too_many_targets_before_a_star_are_refused() {
    let refused = analysed(&format!("{}*b = x", "a, ".repeat(256)));
    let message = refused.err().map(|error| error.message);
    assert_eq!(message.as_deref(), Some("too many expressions in star-unpacking assignment"));
    scope(&format!("{}*b = x", "a, ".repeat(255)));
}
