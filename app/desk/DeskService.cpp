// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/DeskService.h"

#include "core/Futures.h"
#include "desk/CalculatorPage.h"
#include "desk/DeskDoor.h"
#include "desk/HelpPage.h"
#include "desk/SettingsPage.h"
#include "desk/audit/AuditPage.h"
#include "desk/backup/BackupPage.h"
#include "desk/cards/TrainingPage.h"
#include "desk/conflicts/ConflictsPage.h"
#include "desk/map/MapPage.h"
#include "desk/people/PeoplePage.h"
#include "desk/reports/ReportsPage.h"
#include "desk/stick/StickPage.h"
#include "desk/sync/SyncPage.h"
#include "registry/RecordTypes.h"
#include "store/replica/SyncRecords.h"
#include "ui/ConflictBar.h"

namespace yc::desk {

namespace {
ConflictsPage::Duplicates duplicatesAt(const DeskDoor &door)
{
    return [&door] {
        using Records = QList<store::DuplicateRecord>;
        return core::then(store::SyncRecords(*door.store()).duplicates(), [](const core::Result<Records> &found) {
            return found.transform([](const Records &all) {
                QList<ConflictsPage::Duplicate> twice;
                for (const store::DuplicateRecord &one : all)
                    twice.append({one.id, one.other, one.type, one.field});
                return twice;
            });
        });
    };
}
QFuture<core::Result<qint64>> conflictsOf(core::DocumentStore &store)
{
    return core::then(store.conflicts(), [](const core::Result<QList<core::ConflictSummary>> &found) {
        return found.transform([](const QList<core::ConflictSummary> &all) { return qint64(all.size()); });
    });
}
} // namespace

QList<ui::WorkFigure> DeskService::workFigures()
{
    constexpr int afterTheServices = 900;
    ui::WorkFigure conflicts{.id = QStringLiteral("desk.conflicts"),
                             .label = tr("Conflicts to settle"),
                             .permission = QStringLiteral("desk.local"),
                             .order = afterTheServices,
                             .tone = ui::StatTone::Warn,
                             .count = [store = m_store] { return conflictsOf(*store); },
                             .page = ui::ConflictBar::page,
                             .arguments = {}};
    conflicts.evenNone = m_store && m_store->session().may(QStringLiteral("sync.settle"));
    return {conflicts};
}

void DeskService::start(ui::ServiceContext &context)
{
    m_store = &context.store;
    m_backups = std::make_shared<BackupKeeper>(m_ports.door);
    if (!context.store.session().may(m_peoplePermission))
        m_peoplePermission = QStringLiteral("desk.roles");
}

QList<ui::PageDeclaration> DeskService::pages() const
{
    using ui::PageDeclaration;
    using ui::ServiceContext;
    // What an office is for comes first; what anybody may need now and then stands behind it.
    constexpr int training = 850;
    constexpr int reports = 80;
    constexpr int place = 70; // beside the services
    constexpr int people = 860;
    constexpr int audit = 870;
    constexpr int backup = 880;
    constexpr int conflicts = 884;
    constexpr int sync = 888;
    constexpr int stick = 892;
    constexpr int last = 900; // settings stand at the end of the rail
    PageDeclaration settle{ui::ConflictBar::page,
                           tr("Conflicts"),
                           QStringLiteral("warning"),
                           conflicts,
                           QStringLiteral("desk.local"),
                           [door = &m_ports.door](ServiceContext &context, QWidget *parent) -> ui::ServicePage * {
                               return new ConflictsPage(context, registry::recordTypes(), duplicatesAt(*door), parent);
                           }};
    settle.badge = [store = m_store] { return conflictsOf(*store); };
    QList<PageDeclaration> pages;
    if (m_ports.sync) {
        pages.append(PageDeclaration{QStringLiteral("desk.sync"),
                                     tr("Sync"),
                                     QStringLiteral("sync"),
                                     sync,
                                     {},
                                     [ports = m_ports](ServiceContext &context, QWidget *parent) -> ui::ServicePage * {
                                         return new SyncPage(ports, context, parent);
                                     }});
    }
    if (m_ports.training) {
        pages.append(
            PageDeclaration{QStringLiteral("desk.training"), tr("Training cards"), QStringLiteral("card"), training,
                            QStringLiteral("residents.view"),
                            [reader = m_ports.training](ServiceContext &context, QWidget *parent) -> ui::ServicePage * {
                                return new TrainingPage(context, *reader, parent);
                            }});
    }
    pages.append(PageDeclaration{QStringLiteral("desk.reports"),
                                 tr("Reports"),
                                 QStringLiteral("chart"),
                                 reports,
                                 QStringLiteral("reports.view"),
                                 [](ServiceContext &context, QWidget *parent) -> ui::ServicePage * {
                                     QSet<QString> types;
                                     for (const core::RecordType &type : registry::recordTypes())
                                         types.insert(type.name);
                                     return new ReportsPage(context, types, parent);
                                 },
                                 {},
                                 false}); // figures, nobody's names
    pages += {
        settle,
        PageDeclaration{QStringLiteral("map"), tr("Map"), QStringLiteral("map"), place, QStringLiteral("map.view"),
                        [ports = m_ports](ServiceContext &context, QWidget *parent) -> ui::ServicePage * {
                            return new MapPage(ports, context, parent);
                        }},
        PageDeclaration{QStringLiteral("desk.stick"), tr("Sync by stick"), QStringLiteral("usb"), stick,
                        QStringLiteral("desk.bundle-take"), // who may make one may take one in
                        [ports = m_ports](ServiceContext &context, QWidget *parent) -> ui::ServicePage * {
                            return new StickPage(ports, context, parent);
                        }},
        PageDeclaration{QStringLiteral("desk.people"), tr("People"), QStringLiteral("user"), people, m_peoplePermission,
                        [ports = m_ports](ServiceContext &context, QWidget *parent) -> ui::ServicePage * {
                            return new PeoplePage(ports, context, parent);
                        }},
        PageDeclaration{QStringLiteral("desk.audit"), tr("Audit log"), QStringLiteral("history"), audit,
                        QStringLiteral("audit.view"),
                        [ports = m_ports](ServiceContext &context, QWidget *parent) -> ui::ServicePage * {
                            return new AuditPage(ports, context, parent);
                        }},
        PageDeclaration{QStringLiteral("desk.backups"), tr("Backup"), QStringLiteral("download"), backup,
                        QStringLiteral("desk.backup"),
                        [ports = m_ports, keeper = m_backups](ServiceContext &, QWidget *parent) -> ui::ServicePage * {
                            return new BackupPage(ports, *keeper, parent);
                        }},
        PageDeclaration{QStringLiteral("desk.settings"),
                        tr("Settings"),
                        QStringLiteral("gear"),
                        last,
                        {},
                        [ports = m_ports](ServiceContext &context, QWidget *parent) -> ui::ServicePage * {
                            return new SettingsPage(ports, context, parent);
                        },
                        {},
                        false},
        PageDeclaration{QStringLiteral("desk.help"),
                        tr("Help"),
                        QStringLiteral("help"),
                        -1,
                        {},
                        [](ServiceContext &, QWidget *parent) -> ui::ServicePage * { return new HelpPage(parent); },
                        {},
                        false},
        PageDeclaration{QStringLiteral("desk.calculator"),
                        tr("Calculator"),
                        QStringLiteral("calendar"),
                        -1,
                        {},
                        [](ServiceContext &context, QWidget *parent) -> ui::ServicePage * {
                            return new CalculatorPage(context.store.clock(), parent);
                        },
                        {},
                        false},
    };
    return pages;
}

} // namespace yc::desk
