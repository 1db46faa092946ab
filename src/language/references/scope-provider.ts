import { AstUtils, EMPTY_SCOPE, type AstNode, stream, type AstNodeDescription, type LangiumCoreServices, type LangiumDocuments, type ReferenceInfo, type Scope, type ScopeProvider, type Stream } from 'langium';
import { flatMap } from '../flat-map.js';
import { isProcedure, isProtocolFile, isRef, isTemplate, type Named } from '../generated/ast.js';
import { expectedOf, fits, type Expected } from './expected.js';
import { importedFiles } from './imports.js';
import { forgetLibrary, libraryTables } from './library-names.js';
import { membersOf, namesIn, tableOf, templatesUsed, unitAround, type Table, type Unit } from './names.js';
import { nearest } from './nearest.js';
import { parametersIn } from './parameters.js';

const nothing: Table = new Map();

/** What a name was found to mean. */
export interface Meant extends AstNodeDescription {
  /** It does not fit where the name stands, or is one of several that do: for the checks to look at. */
  readonly isDoubtful: boolean;
}

/**
 * Looks a name up from the inside out: the experiment or template, the file, its imports, the built-in library.
 * The nearest declaration that fits wins. If none fits, the nearest of that name is still found, so that the
 * message can say what it is instead of saying that it does not exist.
 */
export class NameScope implements Scope {
  constructor(
    private readonly tables: readonly Table[],
    private readonly expected: Expected | undefined,
    private readonly from: AstNode,
    private readonly describe: (node: Named) => AstNodeDescription,
  ) {}

  getElement(name: string): Meant | undefined {
    const { nodes, areFitting } = this.meant(name);
    const [found] = nodes;
    return found && Object.assign(this.describe(found), { isDoubtful: !areFitting || nodes.length > 1 });
  }

  /** The declarations that a name can mean, the nearest only; several if it is ambiguous. */
  declarations(name: string): readonly Named[] {
    return this.meant(name).nodes;
  }

  private meant(name: string): { readonly nodes: readonly Named[]; readonly areFitting: boolean } {
    const isFitting = (node: Named): boolean => fits(node, this.expected);
    let other: readonly Named[] = [];
    for (const table of this.tables) {
      const nodes = table.get(name);
      if (nodes === undefined) continue;
      const fitting = nodes.every(isFitting) ? nodes : nodes.filter(isFitting);
      if (fitting.length > 0) return { nodes: nearest(this.from, fitting), areFitting: true };
      if (other.length === 0) other = nodes;
    }
    return { nodes: other.slice(0, 1), areFitting: false };
  }

  getElements(name: string): Stream<AstNodeDescription> {
    return stream(flatMap(this.tables, (table) => table.get(name) ?? []).filter((node) => fits(node, this.expected)).map(this.describe));
  }

  getAllElements(): Stream<AstNodeDescription> {
    return stream(this.tables)
      .flatMap((table) => stream(table.values()).flat())
      .filter((node) => fits(node, this.expected))
      .map(this.describe);
  }
}

export class PlacePrefScopeProvider implements ScopeProvider {
  private readonly documents: () => LangiumDocuments;
  private readonly describe: (node: Named) => AstNodeDescription;
  /** Tables seen from a unit; looking imports up for every single name would take most of the time of a check. */
  private tables = new Map<Unit, readonly Table[]>();

  constructor(services: LangiumCoreServices) {
    // Another map, since one that is cleared keeps what comes after it alive for as long as memory is not marked.
    services.shared.workspace.DocumentBuilder.onUpdate(() => {
      this.tables = new Map();
      forgetLibrary(this.documents());
    });
    this.documents = () => services.shared.workspace.LangiumDocuments;
    const descriptions = services.workspace.AstNodeDescriptionProvider;
    this.describe = (node) => descriptions.createDescription(node, node.name);
  }

  getScope(info: ReferenceInfo): Scope {
    const tables = isRef(info.container) && info.property === 'members' ? [this.members(info)] : this.visible(info);
    if (tables.length === 0) return EMPTY_SCOPE;
    return new NameScope(tables, expectedOf(info), info.container, this.describe);
  }

  private members({ container, index }: ReferenceInfo): Table {
    const ref = isRef(container) ? container : undefined;
    const owner = index === undefined || index === 0 ? ref?.target?.ref : ref?.members[index - 1]?.ref;
    return owner === undefined ? nothing : membersOf(owner);
  }

  private visible({ container }: ReferenceInfo): readonly Table[] {
    const unit = unitAround(container);
    if (unit === undefined) return [];
    const tables = this.tables.get(unit) ?? this.visibleFrom(unit);
    this.tables.set(unit, tables);
    const procedure = AstUtils.getContainerOfType(container, isProcedure);
    return procedure === undefined ? tables : [tableOf(parametersIn(procedure)), ...tables];
  }

  private visibleFrom(unit: Unit): Table[] {
    const [own = namesIn(unit), ...others] = this.declaredFrom(unit);
    // What a template declares is seen where it is used. Its name is looked up here, as linking it would lead back here.
    const templates = templatesUsed(unit).map((name) => flatMap([own, ...others], (table) => table.get(name) ?? []).find(isTemplate));
    return [own, ...templates.filter((template) => template !== undefined).map(namesIn), ...others];
  }

  private declaredFrom(unit: Unit): Table[] {
    const outer = unitAround(unit);
    if (outer !== undefined) return [namesIn(unit), ...this.visibleFrom(outer)];
    const imports = isProtocolFile(unit) ? importedFiles(unit, this.documents()) : [];
    return [namesIn(unit), ...imports.map(namesIn), ...libraryTables(this.documents())];
  }
}
