// SPDX-License-Identifier: GPL-3.0-or-later
#include "Mocks.h"

#include "ui/ActionButton.h"
#include "ui/Avatar.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/Chip.h"
#include "ui/EmptyState.h"
#include "ui/FormView.h"
#include "ui/Icon.h"
#include "ui/KeyValueGrid.h"
#include "ui/ListLine.h"
#include "ui/NavigationRail.h"
#include "ui/Page.h"
#include "ui/Picker.h"
#include "ui/ProgressPanel.h"
#include "ui/RecordList.h"
#include "ui/SearchBox.h"
#include "ui/SideCard.h"
#include "ui/StatTile.h"
#include "ui/StateLabel.h"
#include "ui/StatusLine.h"
#include "ui/StatusPill.h"
#include "ui/StepBar.h"
#include "ui/TabBar.h"
#include "ui/TextLabel.h"
#include "ui/Timeline.h"
#include "ui/TopBar.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QToolButton>

using namespace yc;
using namespace yc::ui;

namespace gallery {

namespace {

QString zh(const char *text) { return QString::fromUtf8(text); }

QWidget *sideCard()
{
    auto *card = new SideCard;
    card->addSection(zh("当前居民"));
    card->addHead(zh("王秀兰"), zh("女 · 82岁 · 汉族"));
    card->addChips({zh("独居"), zh("高龄")}, {zh("低保边缘")});
    KeyValueGrid *grid = card->addValues();
    grid->setValue(zh("id"), zh("证件号"), zh("310199194403020024"), core::PersonalData::IdentityNumber, true);
    grid->setValue(zh("tel"), zh("电话"), zh("13812345678"), core::PersonalData::Telephone);
    grid->setValue(zh("addr"), zh("住址"), zh("延安中路 154弄10号 704室"));
    grid->setValue(zh("org"), zh("居委"), zh("海鹰居委会"));
    grid->setValue(zh("home"), zh("家庭"), zh("1人户"));
    card->addSection(zh("在办事项"));
    card->addLine(zh("1"), State::Warn, zh("老年综合津贴申领"), zh("剩 1 个工作日"));
    card->addLine(zh("2"), State::Ok, zh("适老化改造申请"), zh("剩 18 个工作日"));
    card->addSection(zh("提醒"));
    card->addText(zh("能力评估 12月3日到期"));
    card->addText(zh("本周探访：周四 上午"));
    return card;
}

RecordList *cases()
{
    const auto due = [](const QVariant &value) -> StateText {
        const int days = value.toInt();
        if (days < 0)
            return {State::Late, zh("超 %1 天").arg(-days)};
        return {days <= 2 ? State::Warn : State::Ok, zh("剩 %1 天").arg(days)};
    };
    auto *list = new RecordList({
        {.key = zh("number"), .label = zh("受理编号"), .pixels = 190},
        {.key = zh("person"), .label = zh("居民"), .pixels = 160},
        {.key = zh("item"), .label = zh("事项"), .pixels = 170},
        {.key = zh("accepted"),
         .label = zh("受理"),
         .width = Column::Width::Fixed,
         .pixels = 70,
         .format = Column::Format::ShortDate},
        {.key = zh("due"),
         .label = zh("期限"),
         .width = Column::Width::Fixed,
         .pixels = 70,
         .format = Column::Format::ShortDate},
        {.key = zh("left"),
         .label = zh("剩余"),
         .width = Column::Width::Fixed,
         .pixels = 112,
         .format = Column::Format::State,
         .state = due},
        {.key = zh("step"), .label = zh("环节"), .width = Column::Width::Fixed, .pixels = 96},
    });
    core::Rows rows;
    rows.columns = QStringList{zh("id"),       zh("number"), zh("person"), zh("item"),
                               zh("accepted"), zh("due"),    zh("left"),   zh("step")};
    const auto add = [&](const char *number, const char *person, const char *item, const char *from, const char *to,
                         int left, const char *step) {
        rows.rows.append({zh(number), zh("2026-310106-") + zh(number), zh(person), zh(item), zh("2026-") + zh(from),
                          zh("2026-") + zh(to), left, zh(step)});
    };
    add("004812", "王秀兰", "老年综合津贴申领", "10-26", "11-23", 1, "审核");
    add("004655", "李建国", "最低生活保障申请", "10-13", "11-20", -1, "入户调查");
    add("004890", "仇志强", "居住证签注", "11-19", "11-27", 5, "受理");
    add("004871", "古丽娜尔·买买提", "城乡居民医保登记", "11-17", "11-26", 4, "受理");
    add("004801", "欧阳静", "公共租赁住房申请", "10-28", "11-24", 2, "部门会签");
    add("004833", "陈伟", "失业保险金申领", "11-18", "11-24", 2, "审核");
    add("004777", "赵丽华", "残疾人证换领", "10-30", "12-02", 8, "评定");
    add("004902", "单文秀", "灵活就业社保补贴", "11-20", "12-11", 15, "受理");
    list->setFitRows(8);
    list->setSource([rows](const RowsRequest &request) {
        core::Rows page{rows.columns, rows.rows.mid(request.offset, request.limit)};
        return QtFuture::makeReadyValueFuture(core::Result<core::Rows>(page));
    });
    list->setCurrentId(zh("004812"));
    return list;
}

FormView *form()
{
    using Kind = FormFieldSpec::Kind;
    auto *view = new FormView;
    view->setFields({
        {.key = zh("name"), .label = zh("姓名")},
        {.key = zh("id"), .label = zh("证件号码"), .masked = core::PersonalData::IdentityNumber},
        {.key = zh("birth"), .label = zh("出生日期"), .kind = Kind::Date},
        {.key = zh("hukou"), .label = zh("户籍")},
        {.key = zh("phone"), .label = zh("手机号")},
        {.key = zh("addr"), .label = zh("联系住址")},
        {.key = zh("pay"),
         .label = zh("发放方式"),
         .kind = Kind::Choice,
         .choices = {{zh("1"), zh("社会保障卡金融账户")}, {zh("2"), zh("银行卡")}}},
        {.key = zh("account"), .label = zh("社保卡金融账号"), .masked = core::PersonalData::BankAccount},
        {.key = zh("agent"), .label = zh("代办人"), .placeholder = zh("本人办理 · Alt+D 添加代办人")},
        {.key = zh("note"), .label = zh("备注")},
    });
    view->prefill(zh("name"), zh("王秀兰"), zh("居民档案"));
    view->prefill(zh("id"), zh("310199194403020024"), zh("居民档案"));
    view->prefill(zh("birth"), zh("1944-03-02"), zh("证件号码"));
    view->prefill(zh("hukou"), zh("人在户在 · 静安区"), zh("居民档案"));
    view->prefill(zh("addr"), zh("延安中路154弄10号704室"), zh("居民档案"));
    view->prefill(zh("account"), zh("6217001234567890012"), zh("社保卡"));
    view->setValues({{zh("phone"), zh("1381234567")}, {zh("pay"), zh("1")}});
    view->setErrors({{zh("phone"), zh("应为 11 位，现为 10 位。请与居民核对；也可留空，之后补录。")}});
    return view;
}

} // namespace

QWidget *frame(const QString &place, QWidget *page)
{
    auto *window = new QWidget;
    auto *row = new QHBoxLayout(window);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *rail = new NavigationRail;
    rail->setBrand(zh("一窗"), zh("南京西路街道 · 3号窗口"));
    rail->addEntry(zh("home"), zh("home"), zh("工作台"));
    rail->addEntry(zh("window"), zh("window"), zh("一窗受理"));
    rail->addEntry(zh("residents"), zh("residents"), zh("居民"));
    rail->addEntry(zh("care"), zh("heart"), zh("为老服务"));
    rail->addEntry(zh("aid"), zh("yuan"), zh("帮困救助"));
    rail->addEntry(zh("card"), zh("card"), zh("社保卡"));
    rail->addEntry(zh("map"), zh("map"), zh("地图"));
    rail->addEntry(zh("report"), zh("chart"), zh("报表"));
    rail->addEntry(zh("settings"), zh("gear"), zh("设置"));
    rail->setBadge(zh("home"), 6);
    rail->setBadge(zh("care"), 2);
    rail->setCurrent(place);
    row->addWidget(rail);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    auto *top = new TopBar;
    top->search()->setPlaceholderText(zh("姓名、拼音、证件号、电话、事项…"));
    top->pill()->setStatus(State::Warn, zh("12 项待上传 · 上次同步 14:05"));
    top->setPerson(zh("周敏"), zh("窗口"));
    right->addWidget(top);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(page, 1);
    middle->addWidget(sideCard());
    right->addLayout(middle, 1);
    auto *status = new StatusLine;
    status->setItem(zh("a"), zh("离线可用"));
    status->setItem(zh("b"), zh("本机 102,384 位居民"));
    status->setItem(zh("c"), zh("读卡器：就绪"));
    status->setItem(zh("d"), zh("打印机：就绪"));
    status->setHint(zh("F1 帮助 · F2 一窗受理 · F3 查人"));
    right->addWidget(status);
    row->addLayout(right, 1);
    return window;
}

QWidget *workbench()
{
    auto *page = new Page(zh("下午好，周敏"));
    page->setSubtitle(zh("2026年11月21日 星期六 · 非工作日，时限不计"));
    auto *accept = new ActionButton(zh("新受理"), ActionButton::Kind::Primary);
    accept->setKey(QKeySequence(Qt::Key_F2));
    page->addAction(accept);
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(Theme::px(12));
    const auto tile = [&](const char *label, const char *figure, State state) {
        auto *one = new StatTile(zh(label));
        one->setFigure(zh(figure), state);
        tiles->addWidget(one);
    };
    tile("今日受理", "18", State::None);
    tile("即将到期", "5", State::Warn);
    tile("已超期", "1", State::Late);
    tile("待我审核", "3", State::Info);
    page->content()->addLayout(tiles);
    auto *card = new Card(zh("我的事项"));
    card->setAside(zh("按剩余工作日排序 · 共 42 项"));
    card->content()->addWidget(cases());
    page->content()->addWidget(card);
    page->content()->addStretch(1);
    return page;
}

QWidget *oneWindow()
{
    auto *page = new Page(zh("一窗受理"));
    page->setSubtitle(zh("老年综合津贴（敬老卡）申领 · 承诺件 · 承诺 20 个工作日 · 预计 2026-12-18 办结"));
    page->setAside(zh("草稿已保存 14:22:08"));
    auto *steps = new StepBar({zh("居民"), zh("事项"), zh("表单与材料"), zh("回执")});
    steps->setChoice(0, zh("王秀兰"));
    steps->setChoice(1, zh("老年综合津贴申领"));
    steps->setCurrent(2);
    page->content()->addWidget(steps);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(Theme::px(16));
    auto *fields = new Card(zh("申请信息"));
    fields->setNote(zh("9 项中 7 项已自动填写"));
    fields->content()->addWidget(form());
    columns->addWidget(fields, 1);
    auto *materials = new Card(zh("材料"));
    materials->setNote(zh("3 / 4"));
    materials->setFixedWidth(Theme::px(290));
    const auto material = [&](const char *name, const char *source, bool there) {
        auto *line = new QHBoxLayout;
        auto *box = new QCheckBox(zh(name));
        box->setChecked(there);
        box->setMinimumHeight(Theme::px(30));
        line->addWidget(box);
        line->addStretch(1);
        line->addWidget(new TextLabel(TextRole::Accent, zh(source)));
        materials->content()->addLayout(line);
    };
    material("身份证", "读卡核验", true);
    material("户口簿", "电子证照 免交", true);
    material("申请表", "系统生成", true);
    material("一寸照片", "扫描 · 拍照 · 文件", false);
    auto *advice = new TextLabel(TextRole::Secondary, zh("缺“一寸照片”：可容缺受理，5 个工作日内补交。"));
    advice->setWordWrap(true);
    materials->content()->addWidget(advice);
    materials->content()->addStretch(1);
    columns->addWidget(materials);
    page->content()->addLayout(columns);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::px(10));
    auto *accept = new ActionButton(zh("受理"), ActionButton::Kind::Primary);
    accept->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    buttons->addWidget(accept);
    for (const char *text : {"容缺受理", "一次性补正", "不予受理"})
        buttons->addWidget(new ActionButton(zh(text)));
    buttons->addStretch(1);
    buttons->addWidget(new TextLabel(TextRole::Secondary, zh("Tab 下一项 · Esc 返回上一步")));
    page->content()->addLayout(buttons);
    page->content()->addStretch(1);
    return page;
}

QWidget *resident()
{
    auto *page = new Page(zh("王秀兰"));
    page->setSubtitle(zh("女 · 82岁（1944-03-02）· 310199********0024 · 海鹰居委会 延安中路154弄10号704室"));
    page->setLeading(new Avatar(zh("王秀兰"), 60));
    page->addBesideTitle(new Chip(zh("独居"), Chip::Tone::Accent));
    page->addBesideTitle(new Chip(zh("高龄"), Chip::Tone::Accent));
    page->addBesideTitle(new Chip(zh("低保边缘")));
    auto *edit = new ActionButton(zh("编辑"));
    edit->setKey(QKeySequence(Qt::Key_E));
    page->addAction(edit);
    auto *serve = new ActionButton(zh("为她办事"), ActionButton::Kind::Primary);
    serve->setKey(QKeySequence(Qt::Key_F2));
    page->addAction(serve);
    auto *tabs = new TabBar;
    for (const char *text : {"概况", "家庭", "事项 (6)", "为老", "救助", "社保卡", "材料", "变更记录"})
        tabs->addTab(zh(text));
    page->content()->addWidget(tabs);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(16));
    auto *basics = new Card(zh("基本信息"));
    auto *grid = new KeyValueGrid(105);
    grid->setValue(zh("1"), zh("民族"), zh("汉族"));
    grid->setValue(zh("2"), zh("婚姻"), zh("丧偶（2019）"));
    grid->setValue(zh("3"), zh("文化程度"), zh("初中毕业"));
    grid->setValue(zh("4"), zh("户籍"), zh("人在户在 · 310106013005"));
    grid->setValue(zh("5"), zh("手机"), zh("13812345678"), core::PersonalData::Telephone);
    grid->setNote(zh("5"), zh("2026-09 核实"));
    grid->setValue(zh("6"), zh("紧急联系人"), zh("王磊（子）139****2211"));
    grid->setValue(zh("7"), zh("数据来源"), zh("人口库 2026-11-02 · 一窗 2026-09-14"));
    basics->content()->addWidget(grid);
    basics->content()->addStretch(1);
    row->addWidget(basics, 1);
    auto *entitled = new Card(zh("她可以享受而尚未申请"));
    entitled->content()->setSpacing(0);
    auto *one =
        new ListLine(State::Info, zh("养老服务补贴"), zh("80岁以上、低收入：约 375 元/月，依据规则 2024-07 版"));
    one->setActionText(zh("办理"));
    auto *two = new ListLine(State::Info, zh("安康通紧急呼叫"), zh("独居高龄免费安装"));
    two->setActionText(zh("办理"));
    entitled->content()->addWidget(one);
    entitled->content()->addWidget(two);
    entitled->content()->addSpacing(Theme::px(14));
    entitled->content()->addWidget(new TextLabel(TextRole::Heading, zh("能力评估")));
    entitled->content()->addSpacing(Theme::px(6));
    entitled->content()->addWidget(
        new TextLabel(TextRole::Secondary, zh("2025-12-03：68 分，轻度失能（1 级）· 12 天后到期")));
    entitled->content()->addStretch(1);
    row->addWidget(entitled, 1);
    page->content()->addLayout(row);
    auto *line = new Card(zh("时间线"));
    auto *timeline = new Timeline;
    timeline->setEntries(
        {{zh("受理"), zh("老年综合津贴申领"), zh("2026-10-26 09:12 · 周敏 · 2026-310106-004812"), State::None},
         {zh("探访"), zh("见到本人，精神好，燃气阀已检查"), zh("2026-10-22 · 志愿者 张敏"), State::None},
         {zh("血压 152/88"), zh("两次平均，已转家庭医生"), zh("2026-10-15"), State::Warn},
         {zh("低保边缘家庭复核"), zh("维持"), zh("2026-07-01 · 街道救助所"), State::None}});
    line->content()->addWidget(timeline);
    page->content()->addWidget(line);
    page->content()->addStretch(1);
    return page;
}

QWidget *parts()
{
    auto *page = new Page(zh("部件"));
    page->setSubtitle(zh("部件库的全部部件，内容均为虚构"));
    page->banner()->showMessage(State::Late, zh("磁盘已满，最后一步没有保存。"),
                                zh("此前的内容都在。请腾出磁盘空间后重试。"));
    page->banner()->addAction(zh("重试"));
    for (const auto &[state, text] : {std::pair{State::Ok, "已受理，受理编号 2026-310106-004903。"},
                                      {State::Info, "有新版本的办事目录，今晚自动更新。"},
                                      {State::Warn, "这位居民的能力评估 12 天后到期。"}}) {
        auto *banner = new Banner;
        banner->showMessage(state, zh(text));
        if (state == State::Ok)
            banner->addAction(zh("打印回执"));
        page->content()->addWidget(banner);
    }
    auto *states = new QHBoxLayout;
    states->setSpacing(Theme::px(24));
    states->addWidget(new StateLabel(State::Ok, zh("剩 5 天")));
    states->addWidget(new StateLabel(State::Warn, zh("剩 1 天")));
    states->addWidget(new StateLabel(State::Late, zh("超 1 天")));
    states->addWidget(new StateLabel(State::Info, zh("待审核")));
    auto *off = new ActionButton(zh("不可用"));
    off->setEnabled(false);
    auto *print = new ActionButton(zh("打印"));
    print->setIconName(zh("printer"));
    states->addWidget(print);
    states->addWidget(off);
    states->addWidget(new ActionButton(zh("查看"), ActionButton::Kind::Quiet));
    auto *picker = new Picker([](const QString &, const Picker::Reply &reply) { reply({}); });
    picker->setValue(1, zh("上海市静安区南京西路街道"));
    picker->setMinimumWidth(Theme::px(240));
    states->addWidget(picker);
    states->addStretch(1);
    page->content()->addLayout(states);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(16));
    auto *progress = new Card(zh("导入"));
    auto *panel = new ProgressPanel(zh("正在导入 resident-ledger.xlsx"));
    panel->setProgress(41200, 102384);
    panel->setDetails(zh("每秒 8,214 行 · 已发现 37 处问题"));
    progress->content()->addWidget(panel);
    progress->content()->addStretch(1);
    row->addWidget(progress, 1);
    auto *empty = new Card;
    auto *nothing = new EmptyState(zh("file"), zh("还没有受理的事项"), zh("按 F2 开始，或先从台账导入居民。"));
    nothing->setAction(zh("新受理"));
    empty->content()->addWidget(nothing);
    row->addWidget(empty, 1);
    page->content()->addLayout(row);
    auto *fields = new Card(zh("表单"));
    using Kind = FormFieldSpec::Kind;
    auto *view = new FormView;
    view->setFields(
        {{.key = zh("a"),
          .label = zh("月收入（元）"),
          .kind = Kind::Money,
          .required = true,
          .help = zh("填写上个月的实际收入。")},
         {.key = zh("b"), .label = zh("共同生活人数"), .kind = Kind::Number},
         {.key = zh("c"), .label = zh("申请日期"), .kind = Kind::Date},
         {.key = zh("d"), .label = zh("承诺"), .kind = Kind::Flag, .placeholder = zh("已告知并同意查询经济状况")},
         {.key = zh("e"), .label = zh("情况说明"), .kind = Kind::MultiLine}});
    view->setValues({{zh("a"), 123450},
                     {zh("b"), 3},
                     {zh("c"), zh("2026-11-21")},
                     {zh("d"), true},
                     {zh("e"), zh("本人独居，子女在外地，生活不能完全自理。")}});
    fields->content()->addWidget(view);
    page->content()->addWidget(fields);
    auto *icons = new Card(zh("图标"));
    auto *grid = new QGridLayout;
    grid->setSpacing(Theme::px(6));
    int at = 0;
    for (const QString &name : iconNames()) {
        auto *button = new QToolButton;
        button->setIcon(icon(name));
        button->setIconSize(QSize(Theme::px(24), Theme::px(24)));
        button->setAutoRaise(true);
        button->setToolTip(name);
        grid->addWidget(button, at / 24, at % 24);
        ++at;
    }
    icons->content()->addLayout(grid);
    page->content()->addWidget(icons);
    page->content()->addStretch(1);
    return page;
}

} // namespace gallery
