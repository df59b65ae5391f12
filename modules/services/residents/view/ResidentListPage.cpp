// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/view/ResidentListPage.h"

#include "core/CodeTable.h"
#include "core/Futures.h"
#include "services/residents/rules/Resident.h"
#include "services/residents/view/ResidentText.h"
#include "services/residents/view/StoreResidentDirectory.h"
#include "ui/ActionButton.h"
#include "ui/Card.h"
#include "ui/Masked.h"
#include "ui/Page.h"
#include "ui/RecordList.h"
#include "ui/TextLabel.h"

#include <QComboBox>
#include <QIntValidator>
#include <QLineEdit>
#include <QLocale>
#include <QTimer>

#include <algorithm>

namespace yc::residents {

using core::Query;
using core::Result;
using core::Rows;
using Format = ui::Column::Format;
using Width = ui::Column::Width;

namespace {

constexpr int typingPause = 150;  ///< ms between the last key and the search
constexpr int refreshPause = 300; ///< ms: an import or a sync changes many records in a row
constexpr int mostFound = 300;    ///< best matches of a text; who looks further types more
constexpr int oldestAge = 150;

Result<Rows> inOrder(Rows rows, const QStringList &ids, const ui::RowsRequest &request)
{
    if (request.sortKey.isEmpty()) {
        QHash<QString, qsizetype> rank;
        for (qsizetype i = 0; i < ids.size(); ++i)
            rank.insert(ids.at(i), i);
        const qsizetype id = rows.columns.indexOf(QStringLiteral("id"));
        std::ranges::sort(rows.rows, {}, [&](const QVariantList &row) { return rank.value(row.at(id).toString()); });
    }
    rows.rows = rows.rows.mid(request.offset, request.limit);
    return rows;
}

QComboBox *filterBox(const QString &everything, const QString &name)
{
    auto *box = new QComboBox;
    box->addItem(everything, QString());
    box->setAccessibleName(name);
    box->setFixedHeight(ui::Theme::fieldHeight());
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    box->setMaxVisibleItems(20);
    return box;
}

void addCodes(QComboBox *box, QStringView table)
{
    const QList<core::CodeTable::Entry> entries = core::CodeTable::named(table).entries();
    for (const core::CodeTable::Entry &entry : entries) {
        if (entry.facts.value(QStringLiteral("sensitive")) != u"restricted")
            box->addItem(ResidentText::chinese() ? entry.zh : entry.en, entry.code);
    }
}

QLineEdit *ageField(const QString &name)
{
    auto *field = new QLineEdit;
    field->setValidator(new QIntValidator(0, oldestAge, field));
    field->setAccessibleName(name);
    field->setFixedSize(ui::Theme::px(52), ui::Theme::fieldHeight());
    field->setAlignment(Qt::AlignRight);
    return field;
}

} // namespace

ResidentListPage::ResidentListPage(ui::ServiceContext &context, QWidget *parent)
    : ServicePage(parent)
    , m_context(context)
    , m_page(new ui::Page(tr("Residents"), this))
    , m_list(nullptr)
    , m_typing(new QTimer(this))
    , m_refresh(new QTimer(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_page);
    if (m_context.store.session().may(QStringLiteral("residents.import"))) {
        auto *import = new ui::ActionButton(tr("Import ledger"), ui::ActionButton::Kind::Plain, m_page);
        import->setKey(Qt::Key_I);
        connect(import, &ui::ActionButton::clicked, this,
                [this] { m_context.navigator.open(QStringLiteral("residents.import")); });
        m_page->addAction(import);
    }
    if (m_context.store.session().may(QStringLiteral("residents.edit"))) {
        auto *add = new ui::ActionButton(tr("New person"), ui::ActionButton::Kind::Primary, m_page);
        add->setKey(Qt::Key_N);
        connect(add, &ui::ActionButton::clicked, this, [this] {
            m_context.navigator.open(QStringLiteral("residents.person"), {{QStringLiteral("new"), true}});
        });
        m_page->addAction(add);
    }
    makeFilters(m_page);
    auto *card = new ui::Card({}, m_page);
    m_list = new ui::RecordList(columns(), card);
    m_list->setAccessibleName(tr("Residents"));
    card->content()->addWidget(m_list, 1);
    m_page->content()->addWidget(card, 1);
    connect(m_list, &ui::RecordList::activated, this, [this](const QString &id) {
        m_context.navigator.open(QStringLiteral("residents.person"), {{QStringLiteral("id"), id}});
    });
    connect(m_list, &ui::RecordList::currentChanged, this, [this](const QString &id) {
        if (!id.isEmpty() && isVisible())
            m_context.navigator.setCurrentPerson(id);
    });
    connect(m_list, &ui::RecordList::totalChanged, this, [this](qint64 total) {
        if (total >= 0)
            m_page->setSubtitle(hasFilters() ? tr("people found: %1").arg(QLocale().toString(total))
                                             : tr("people at this desk: %1").arg(QLocale().toString(total)));
    });
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPause);
    connect(m_typing, &QTimer::timeout, this, &ResidentListPage::applyFilters);
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(refreshPause);
    connect(m_refresh, &QTimer::timeout, this, [this] {
        m_list->reload();
        readCommittees();
    });
    connect(&m_context.store, &core::DocumentStore::changed, this,
            [this](const QStringList &, const QStringList &types) {
                if (types.isEmpty() || types.contains(u"resident"))
                    m_refresh->start();
            });
    setFocusProxy(m_text);
    readCommittees();
    applyFilters();
}

void ResidentListPage::makeFilters(ui::Page *page)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(ui::Theme::px(8));
    m_text = new QLineEdit(page);
    m_text->setPlaceholderText(tr("Name, pinyin, ID number, telephone, address…"));
    m_text->setAccessibleName(tr("Filter by text"));
    m_text->setClearButtonEnabled(true);
    m_text->setFixedHeight(ui::Theme::fieldHeight());
    m_text->setMinimumWidth(ui::Theme::px(180));
    row->addWidget(m_text, 3);
    m_committee = filterBox(tr("All committees"), tr("Committee"));
    m_category = filterBox(tr("All residence categories"), tr("Residence category"));
    addCodes(m_category, u"residence_category");
    m_tag = filterBox(tr("All tags"), tr("Tag"));
    addCodes(m_tag, u"care_tag");
    for (QComboBox *box : {m_committee, m_category, m_tag}) {
        row->addWidget(box, 2);
        connect(box, &QComboBox::activated, this, &ResidentListPage::applyFilters);
    }
    m_ageFrom = ageField(tr("Age from"));
    m_ageTo = ageField(tr("Age to"));
    row->addWidget(new ui::TextLabel(ui::TextRole::Label, tr("Age"), page));
    row->addWidget(m_ageFrom);
    row->addWidget(new ui::TextLabel(ui::TextRole::Label, QStringLiteral("–"), page));
    row->addWidget(m_ageTo);
    for (QLineEdit *field : {m_text, m_ageFrom, m_ageTo}) {
        connect(field, &QLineEdit::textChanged, this, [this] { m_typing->start(); });
        // Enter goes on to the list: one hand stays where it is.
        connect(field, &QLineEdit::returnPressed, this, [this] {
            if (m_typing->isActive()) {
                m_typing->stop();
                applyFilters();
            }
            m_list->setFocus();
        });
    }
    page->content()->addLayout(row);
}

QList<ui::Column> ResidentListPage::columns() const
{
    const auto birthToAge = [this](const QVariant &birth) {
        const auto age = ageOn(m_context.store.clock().today(), QDate::fromString(birth.toString(), Qt::ISODate));
        return age ? QString::number(*age) : QString();
    };
    const auto tags = [this](const QVariant &value) {
        return ResidentText::tagLine(value.toString().split(u'|', Qt::SkipEmptyParts), m_context.store.session());
    };
    const auto masked = [](core::PersonalData kind) {
        return [kind](const QVariant &value) { return ui::Masked::apply(kind, value.toString()); };
    };
    return {
        {.key = QStringLiteral("name"), .label = tr("Name"), .width = Width::Fixed, .pixels = 104},
        {.key = QStringLiteral("sex"),
         .label = tr("Sex"),
         .width = Width::Fixed,
         .pixels = 52,
         .text = [](const QVariant &value) { return ResidentText::code(u"sex", value.toString()); }},
        {.key = QStringLiteral("birth"),
         .label = tr("Age"),
         .width = Width::Fixed,
         .pixels = 56,
         .format = Format::Number,
         .text = birthToAge},
        {.key = QStringLiteral("id_number"),
         .label = tr("ID number"),
         .width = Width::Fixed,
         .pixels = 168,
         .text = masked(core::PersonalData::IdentityNumber)},
        {.key = QStringLiteral("telephone"),
         .label = tr("Telephone"),
         .width = Width::Fixed,
         .pixels = 118,
         .sortable = false,
         .text = masked(core::PersonalData::Telephone)},
        {.key = QStringLiteral("committee"),
         .label = tr("Committee"),
         .pixels = 104,
         .text = [](const QVariant &value) { return ResidentText::committee(value.toString()); }},
        {.key = QStringLiteral("address"),
         .label = tr("Address"),
         .pixels = 150,
         .text = masked(core::PersonalData::Address)},
        {.key = QStringLiteral("tags"), .label = tr("Tags"), .pixels = 76, .sortable = false, .text = tags},
    };
}

void ResidentListPage::readCommittees()
{
    m_context.store.countBy({.type = QStringLiteral("resident")}, QStringLiteral("committee"))
        .then(this, [this](const Result<Rows> &rows) {
            if (!rows)
                return;
            const QString chosen = m_committee->currentData().toString();
            while (m_committee->count() > 1)
                m_committee->removeItem(1);
            for (qsizetype row = 0; row < rows->rows.size(); ++row) {
                const QString code = rows->value(row, QStringLiteral("committee")).toString();
                if (!code.isEmpty())
                    m_committee->addItem(ResidentText::committee(code), code);
            }
            m_committee->setCurrentIndex(std::max(0, m_committee->findData(chosen)));
        });
}

bool ResidentListPage::hasFilters() const
{
    return !m_text->text().trimmed().isEmpty() || m_committee->currentIndex() > 0 || m_category->currentIndex() > 0 ||
           m_tag->currentIndex() > 0 || !m_ageFrom->text().isEmpty() || !m_ageTo->text().isEmpty();
}

Query ResidentListPage::query() const
{
    Query query{.type = QStringLiteral("resident")};
    const auto equal = [&](const QString &field, const QComboBox *box) {
        const QString code = box->currentData().toString();
        if (!code.isEmpty())
            query.where.append({field, Query::Op::Equal, code});
    };
    equal(QStringLiteral("committee"), m_committee);
    equal(QStringLiteral("residence_category"), m_category);
    equal(QStringLiteral("tags"), m_tag);
    const QDate today = m_context.store.clock().today();
    if (!m_ageFrom->text().isEmpty()) {
        query.where.append({QStringLiteral("birth"), Query::Op::LessOrEqual,
                            latestBirthOfAge(m_ageFrom->text().toInt(), today).toString(Qt::ISODate)});
    }
    if (!m_ageTo->text().isEmpty()) {
        query.where.append({QStringLiteral("birth"), Query::Op::Greater,
                            latestBirthOfAge(m_ageTo->text().toInt() + 1, today).toString(Qt::ISODate)});
    }
    return query;
}

void ResidentListPage::applyFilters()
{
    const bool searching = !m_text->text().trimmed().isEmpty();
    m_list->setEmptyText(hasFilters() ? tr("Nobody fits. Type less, or clear a filter with Esc.")
                                      : tr("Nobody here yet. Import a ledger with I, or add a person with N."));
    const auto rows = [this](const ui::RowsRequest &request) { return fetch(request); };
    if (searching)
        m_list->setSource(rows);
    else
        m_list->setSource(rows, [this] { return m_context.store.count(query()); });
}

QFuture<Result<Rows>> ResidentListPage::fetch(const ui::RowsRequest &request)
{
    const QString text = m_text->text().trimmed();
    if (!text.isEmpty())
        return fetchFound(text, request);
    Query query = this->query();
    query.limit = request.limit;
    query.offset = request.offset;
    Qt::SortOrder order = request.order;
    QString key = request.sortKey;
    if (key.isEmpty() || key == u"name")
        key = QStringLiteral("name_sort");
    if (key == u"birth") // shown as age: the youngest were born last
        order = order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    query.orderBy = {{key, order}, {QStringLiteral("id"), Qt::AscendingOrder}};
    return m_context.store.query(query);
}

QFuture<Result<Rows>> ResidentListPage::fetchFound(const QString &text, const ui::RowsRequest &request)
{
    return core::unwrapped(
        m_context.store.search({text, {QStringLiteral("resident")}, mostFound}, SearchBoxes::list)
            .then(this, [this, request](const Result<QList<core::SearchHit>> &hits) {
                if (!hits)
                    return QtFuture::makeReadyValueFuture(Result<Rows>(std::unexpected(hits.error())));
                QStringList ids;
                for (const core::SearchHit &hit : *hits)
                    ids.append(hit.id);
                Query query = this->query();
                query.where.append({QStringLiteral("id"), Query::Op::In, QVariantList(ids.cbegin(), ids.cend())});
                if (!request.sortKey.isEmpty()) {
                    const bool flipped = request.sortKey == u"birth";
                    const bool up = (request.order == Qt::AscendingOrder) != flipped;
                    query.orderBy = {{request.sortKey == u"name" ? QStringLiteral("name_sort") : request.sortKey,
                                      up ? Qt::AscendingOrder : Qt::DescendingOrder}};
                }
                return core::then(m_context.store.query(query), [ids, request](Result<Rows> rows) -> Result<Rows> {
                    return rows ? inOrder(*std::move(rows), ids, request) : rows;
                });
            }));
}

void ResidentListPage::open(const QVariantMap &arguments)
{
    if (arguments.contains(QStringLiteral("text")))
        m_text->setText(arguments.value(QStringLiteral("text")).toString());
    if (m_list->currentId().isEmpty())
        m_text->setFocus();
    else
        m_list->setFocus();
}

bool ResidentListPage::goBack()
{
    if (!hasFilters())
        return false;
    for (QLineEdit *field : {m_text, m_ageFrom, m_ageTo})
        field->clear();
    for (QComboBox *box : {m_committee, m_category, m_tag})
        box->setCurrentIndex(0);
    m_typing->stop();
    applyFilters();
    m_text->setFocus();
    return true;
}

} // namespace yc::residents
