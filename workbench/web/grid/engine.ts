/**
 * Univer as a painter: cells, headers, frozen panes, scrolling and selecting on a canvas, and nothing else. Its editor,
 * menus, clipboard, calculation and undo are not there, and no command runs but the few that move the view, so that
 * nothing on the canvas can differ from what the server holds.
 *
 * The parts are put together as Univer's own sheets plugin does it, in the version that package.json pins.
 */

import {
  CanceledError,
  CommandType,
  Disposable,
  ICommandService,
  IConfigService,
  Injector,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  Plugin,
  registerDependencies,
  setDependencies,
  touchDependencies,
  Univer,
  UniverInstanceType,
  type Dependency,
  type IWorkbookData,
  type Workbook,
} from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import {
  IRenderManagerService,
  UniverRenderEnginePlugin,
  type IRender,
  type IRenderContext,
} from "@univerjs/engine-render";
import { SetSelectionsOperation, UniverSheetsPlugin } from "@univerjs/sheets";
import {
  HeaderFreezeRenderController,
  HeaderResizeRenderController,
  ISheetSelectionRenderService,
  ScrollCommand,
  SetScrollOperation,
  SetScrollRelativeCommand,
  SheetRenderController,
  SheetScrollManagerService,
  SheetSelectionRenderService,
  SheetSkeletonManagerService,
  SheetsRenderService,
  SheetsScrollRenderController,
} from "@univerjs/sheets-ui";
import {
  ErrorController,
  IUIController,
  SharedController,
  ShortcutPanelController,
  ThemeSwitcherService,
  UniverUIPlugin,
} from "@univerjs/ui";

/** The one workbook that Univer has: what of the server's workbook has been shown so far. */
export const UNIT = "book";

export interface Engine {
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly render: IRender;
  /** Runs one of Univer's mutations or operations, which nobody else may. */
  run(id: string, params: object): void;
}

/** What the canvas itself may do: move the view and the selection. */
const OF_THE_VIEW: ReadonlySet<string> = new Set([
  SetScrollOperation.id,
  SetScrollRelativeCommand.id,
  ScrollCommand.id,
  SetSelectionsOperation.id,
]);

/** Starts Univer in an element. `refused` hears of every command that the canvas wanted to run and must not. */
export async function startEngine(
  host: HTMLElement,
  data: Partial<IWorkbookData>,
  refused: (command: string, params: unknown) => void,
): Promise<Engine> {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    override: [
      [IUIController, { useValue: {} }],
      [ThemeSwitcherService, null],
      [ErrorController, null],
      [SharedController, null],
      [ShortcutPanelController, null],
    ],
  });
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
  univer.registerPlugin(PainterPlugin);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, { ...data, id: UNIT });
  const injector = univer.__getInjector();
  const lifecycle = injector.get(LifecycleService);
  await lifecycle.onStage(LifecycleStages.Ready);
  injector.get(IUniverInstanceService).focusUnit(UNIT);
  const render = injector.get(IRenderManagerService).getRenderById(UNIT);
  if (!render) throw new Error("Univer has no renderer for the workbook");
  render.engine.mount(host);
  render.activate();
  lifecycle.stage = LifecycleStages.Rendered;
  lifecycle.stage = LifecycleStages.Steady;

  const commands = injector.get(ICommandService);
  let ours = 0;
  commands.beforeCommandExecuted((command) => {
    if (ours > 0 || OF_THE_VIEW.has(command.id) || command.type === CommandType.OPERATION) return;
    refused(command.id, command.params);
    throw new CanceledError();
  });
  return {
    injector,
    workbook,
    render,
    run(id, params) {
      ours += 1;
      try {
        commands.syncExecuteCommand(id, params);
      } finally {
        ours -= 1;
      }
    },
  };
}

/** Tells the scene how large the sheet is, as Univer's own controller does, which its package does not export. */
class SceneSizeController extends Disposable {
  constructor(context: IRenderContext, skeletons: SheetSkeletonManagerService) {
    super();
    this.disposeWithMe(
      skeletons.currentSkeleton$.subscribe((current) => {
        if (!current) return;
        const { rowHeaderWidthAndMarginLeft, columnHeaderHeightAndMarginTop, columnTotalWidth, rowTotalHeight } =
          current.skeleton;
        context.scene.transformByState({
          width: rowHeaderWidthAndMarginLeft + columnTotalWidth,
          height: columnHeaderHeightAndMarginTop + rowTotalHeight,
        });
        context.scene.getMainViewport().setMargin(rowHeaderWidthAndMarginLeft, columnHeaderHeightAndMarginTop);
      }),
    );
  }
}
setDependencies(SceneSizeController, [[SheetSkeletonManagerService]], 1);

class PainterPlugin extends Plugin {
  static override pluginName = "PAINTER";
  static override type = UniverInstanceType.UNIVER_SHEET;

  constructor(
    _config: undefined,
    protected override readonly _injector: Injector,
    private readonly renders: IRenderManagerService,
    private readonly commands: ICommandService,
    configs: IConfigService,
  ) {
    super();
    configs.setConfig("sheets-ui.config", {});
  }

  override onStarting(): void {
    registerDependencies(this._injector, [[SheetsRenderService]]);
  }

  override onReady(): void {
    touchDependencies(this._injector, [[SheetsRenderService]]);
    for (const command of [SetScrollOperation, SetScrollRelativeCommand, ScrollCommand]) {
      this.commands.registerCommand(command);
    }
    this.register([
      [SheetSkeletonManagerService],
      [SceneSizeController],
      [SheetRenderController],
      [ISheetSelectionRenderService, { useClass: SheetSelectionRenderService }],
    ]);
  }

  override onRendered(): void {
    this.register([
      [SheetScrollManagerService],
      [SheetsScrollRenderController],
      [HeaderFreezeRenderController],
      [HeaderResizeRenderController],
    ]);
  }

  private register(modules: Dependency[]): void {
    for (const module of modules) {
      this.disposeWithMe(this.renders.registerRenderModule(UniverInstanceType.UNIVER_SHEET, module));
    }
  }
}
setDependencies(PainterPlugin, [[Injector], [IRenderManagerService], [ICommandService], [IConfigService]], 1);
