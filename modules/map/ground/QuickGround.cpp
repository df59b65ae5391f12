// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/ground/QuickGround.h"

#include "map/ground/SceneItem.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWidget>
#include <QQuickWindow>

namespace yc::map {

/// The software renderer: a map of pictures and marks needs no GPU, many desks have none, and a window with a GPU
/// surface inside would have to be composed on it as a whole.
QuickGround::QuickGround(QWidget *parent, Wishes wishes)
    : m_wishes(std::move(wishes))
    , m_quick(nullptr)
{
    [[maybe_unused]] static const bool chosen = [] { // once: Qt warns of a second time
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        return true;
    }();
    m_quick = new QQuickWidget(parent);
    m_quick->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_quick->setFocusPolicy(Qt::NoFocus);
    m_quick->setResizeMode(QQuickWidget::SizeRootObjectToView);
    m_quick->setClearColor(m_wishes.colour);
    m_quick->hide();
    const QUrl url(QStringLiteral("qrc:/yichuang/map/GroundMap.qml"));
    auto *component = new QQmlComponent(m_quick->engine(), url, QQmlComponent::Asynchronous, m_quick);
    const auto look = [this, component] {
        if (!component->isLoading() && !m_item)
            take(component);
    };
    if (component->isLoading())
        QObject::connect(component, &QQmlComponent::statusChanged, m_quick, look);
    else
        QMetaObject::invokeMethod(m_quick, look, Qt::QueuedConnection);
}

QuickGround::~QuickGround() { delete m_quick; }

QWidget *QuickGround::widget() const { return m_quick; }

void QuickGround::take(QQmlComponent *component)
{
    const QVariantMap properties{{QStringLiteral("ground"), m_wishes.colour},
                                 {QStringLiteral("tiles"), m_wishes.tiles}};
    QObject *root = component->isError() ? nullptr : component->createWithInitialProperties(properties);
    if (!root) {
        // Not from inside of what failed: whoever hears it takes this away.
        QMetaObject::invokeMethod(
            m_quick, [failed = m_wishes.failed, why = component->errorString()] { failed(why); }, Qt::QueuedConnection);
        return;
    }
    m_quick->setContent(component->url(), component, root);
    m_item = new SceneItem(m_wishes.paint, m_quick->rootObject());
    m_item->setZ(1);
    m_item->setAntialiasing(true);
    m_quick->show();
    m_wishes.there();
}

void QuickGround::setColour(const QColor &colour)
{
    m_quick->setClearColor(colour);
    if (m_item)
        m_quick->rootObject()->setProperty("ground", colour);
}

void QuickGround::lookAt(const Look &look)
{
    QQuickItem *root = m_quick->rootObject();
    root->setProperty("over", look.over);
    root->setProperty("zoom", look.zoom);
    root->setProperty("lng", look.lng);
    root->setProperty("lat", look.lat);
    m_item->setSize(m_quick->size());
    m_item->update();
}

void QuickGround::repaint()
{
    if (m_item)
        m_item->update();
}

} // namespace yc::map

extern "C" Q_DECL_EXPORT yc::map::Ground *YC_MAKE_GROUND(QWidget *parent, const yc::map::Ground::Wishes &wishes)
{
    return new yc::map::QuickGround(parent, wishes);
}
