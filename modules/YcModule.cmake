# The declarative calls that make a module, a service and a test.

# yc_library(NAME core SOURCES ... [PUBLIC lib...] [PRIVATE lib...]): the static library yc_core from this folder.
# Sources are found as "core/Result.h" from modules/ on.
function(yc_library)
    cmake_parse_arguments(A "" "NAME" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    set(target yc_${A_NAME})
    add_library(${target} STATIC ${A_SOURCES})
    target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/modules)
    target_link_libraries(${target} PUBLIC ${A_PUBLIC} PRIVATE yc_flags ${A_PRIVATE})
endfunction()

# yc_test(NAME tst_store_vault [SOURCES file...] LIBRARIES lib...): one Qt Test program, known to ctest.
# Every test gets a home of its own, the offscreen platform and a set time zone; LABELS go to ctest.
function(yc_test)
    cmake_parse_arguments(A "" "NAME;TIMEOUT" "SOURCES;LIBRARIES;LABELS" ${ARGN})
    if(NOT A_SOURCES)
        set(A_SOURCES ${A_NAME}.cpp)
    endif()
    if(NOT A_TIMEOUT)
        set(A_TIMEOUT 300)
    endif()
    add_executable(${A_NAME} ${A_SOURCES})
    target_link_libraries(${A_NAME} PRIVATE yc_flags ${A_LIBRARIES} Qt6::Test)
    set_target_properties(${A_NAME} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
    set(home ${PROJECT_BINARY_DIR}/tests/home/${A_NAME})
    file(MAKE_DIRECTORY ${home})
    add_test(NAME ${A_NAME} COMMAND ${A_NAME})
    set_tests_properties(${A_NAME} PROPERTIES TIMEOUT ${A_TIMEOUT} LABELS "${A_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=Asia/Shanghai;LC_ALL=C.UTF-8;HOME=${home};XDG_DATA_HOME=${home}/data;XDG_CONFIG_HOME=${home}/config;XDG_CACHE_HOME=${home}/cache;YC_SOURCE_DIR=${PROJECT_SOURCE_DIR};YC_BINARY_DIR=${PROJECT_BINARY_DIR};QT_LOGGING_RULES=qt.qpa.*=false")
endfunction()
